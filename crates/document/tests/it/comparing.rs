//! What an editor is told about two versions of a text.

use document::{BlockKind, Change, How, Words, compare, compare_text, read_html};

/// Writes a comparison as lines: `=` same, `+` added, `-` removed, `~` changed with `[-gone-]`, `{+come+}` and notes.
fn lines(before: &str, after: &str) -> Vec<String> {
    let changes = compare(&read_html(before).document, &read_html(after).document);
    changes.into_iter().map(line).collect()
}

fn line(change: Change) -> String {
    match change {
        Change::Same(passage) => format!("= {}", passage.text),
        Change::Added(passage) => format!("+ {}", passage.text),
        Change::Removed(passage) => format!("- {}", passage.text),
        Change::Changed { words, notes, .. } => {
            let notes: String = notes.iter().map(|note| format!(" ({note:?})")).collect();
            format!("~ {}{notes}", marked(&words))
        }
    }
}

fn marked(words: &[Words]) -> String {
    let words = words.iter().map(|words| match words.how {
        How::Same => words.text.clone(),
        How::Added => format!("{{+{}+}}", words.text),
        How::Removed => format!("[-{}-]", words.text),
    });
    words.collect()
}

#[test]
fn an_edited_paragraph_is_shown_word_by_word() {
    let before = "<p>Giữ nguyên.</p><p>Phường tiếp dân vào thứ Hai hằng tuần.</p>";
    let after = "<p>Giữ nguyên.</p><p>Phường tiếp dân vào thứ Tư hằng tuần.</p>";
    assert_eq!(
        lines(before, after),
        [
            "= Giữ nguyên.",
            "~ Phường tiếp dân vào thứ [-Hai-]{+Tư+} hằng tuần."
        ]
    );
}

#[test]
fn a_phrase_that_changed_is_shown_in_one_piece() {
    let words = compare_text("Họp tổ dân phố chiều nay", "Họp chi bộ lớn chiều nay");
    assert_eq!(marked(&words), "Họp [-tổ dân phố-]{+chi bộ lớn+} chiều nay");
    assert_eq!(compare_text("", ""), []);
    assert_eq!(marked(&compare_text("", "a b")), "{+a b+}");
}

#[test]
fn what_has_no_words_in_common_went_and_came() {
    assert_eq!(
        lines("<p>một hai ba</p><p>x</p>", "<p>bốn năm sáu</p><p>x</p>"),
        ["- một hai ba", "+ bốn năm sáu", "= x"]
    );
    assert_eq!(
        lines("<h2>một hai</h2>", "<p>một hai</p>"),
        ["- một hai", "+ một hai"]
    );
}

#[test]
fn a_paragraph_put_between_two_edited_ones_does_not_mix_them_up() {
    let before = "<p>Điều một của quy chế</p><p>Điều hai của quy định</p>";
    let after = "<p>Điều một của quy chế mới</p><p>Xin chào</p><p>Điều hai của quy định mới</p>";
    assert_eq!(
        lines(before, after),
        [
            "~ Điều một của quy chế{+ mới+}",
            "+ Xin chào",
            "~ Điều hai của quy định{+ mới+}"
        ]
    );
}

#[test]
fn what_changed_besides_words_is_noted() {
    let check = |before, after, expected: &str| assert_eq!(lines(before, after), [expected]);
    check("<p>a b c</p>", "<p>a <b>b</b> c</p>", "~ a b c (Marks)");
    check(
        "<p>a <a href=/x>b</a> c</p>",
        "<p>a <a href=/y>b</a> c</p>",
        "~ a b c (Links)",
    );
    check(
        "<img src=/media/x alt='hình cũ'>",
        "<img src=/media/y alt='hình cũ'>",
        "~ hình cũ (Files)",
    );
    check("<h2>a b</h2>", "<h3>a b</h3>", "~ a b (Form)");
    check(
        "<p>a b</p>",
        "<p align=center>a b c</p>",
        "~ a b{+ c+} (Form)",
    );
    check(
        "<table><tr><td>a<td>b</table>",
        "<table><tr><th>a<td>b</table>",
        "~ a | b (Form)",
    );
    check("<p>a b c d</p>", "<p>a b d</p>", "~ a b [-c -]d");
}

#[test]
fn points_and_cells_are_compared_line_by_line() {
    assert_eq!(
        lines(
            "<ol><li>một<li>hai<ul><li>ba</ul></ol>",
            "<ol><li>không<li>một<li>hai<ul><li>ba</ul></ol>"
        ),
        ["~ - {+không\n- +}một\n- hai\n  - ba"]
    );
    assert_eq!(
        lines(
            "<table><caption>x<tr><td>a<td>b</table>",
            "<table><caption>x<tr><td>a<td>c</table>"
        ),
        ["~ x\na | [-b-]{+c+}"]
    );
}

#[test]
fn a_comparison_travels_as_json() {
    let changes = compare(
        &read_html("<p>a b</p><hr>").document,
        &read_html("<p>a <b>c</b></p>").document,
    );
    let json = serde_json::to_string(&changes).unwrap();
    assert_eq!(
        json,
        r#"[{"changed":{"kind":"paragraph","words":[{"how":"same","text":"a "},{"how":"removed","text":"b"},{"how":"added","text":"c"}],"notes":[]}},{"removed":{"kind":"divider","text":""}}]"#
    );
    assert_eq!(serde_json::from_str::<Vec<Change>>(&json).unwrap(), changes);
    assert_eq!(BlockKind::Divider.name(), "đường kẻ");
    assert!(!changes[0].is_same());
}
