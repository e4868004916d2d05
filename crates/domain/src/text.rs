//! Vietnamese text as a search or an address needs it.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Lower case without accents: "Đắk Lắk" and "dak lak" fold to the same text.
///
/// The same function folds what is stored and what is asked for, so both databases find the same things.
#[must_use]
pub fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .map(|c| if c == 'đ' { 'd' } else { c })
        .collect()
}

/// The first words of a text, at most `chars_max` characters, with "…" where something was left out.
#[must_use]
pub fn excerpt(text: &str, chars_max: usize) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= chars_max {
        return words;
    }
    let cut: String = words.chars().take(chars_max.saturating_sub(1)).collect();
    let kept = cut.rfind(' ').map_or(cut.as_str(), |end| &cut[..end]);
    format!("{}…", kept.trim_end_matches([',', ';', ':', '.', ' ']))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn accents_and_case_are_folded_away() {
        let check = |text: &str, expected: &str| assert_eq!(fold(text), expected);
        check("Đồng bào Đắk Lắk", "dong bao dak lak");
        check("HỘI NGHỊ lưu trữ", "hoi nghi luu tru");
        check("Uỷ ban", "uy ban");
        check("ho\u{302}\u{323}i", "hoi");
    }

    #[test]
    fn an_excerpt_ends_at_a_word() {
        assert_eq!(
            excerpt("Hội nghị đối thoại, năm 2019", 100),
            "Hội nghị đối thoại, năm 2019"
        );
        assert_eq!(
            excerpt("Hội nghị đối thoại, năm 2019", 22),
            "Hội nghị đối thoại…"
        );
        assert_eq!(excerpt("  một \n hai ", 9), "một hai");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in ".{0,80}") {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }

        #[test]
        fn an_excerpt_is_never_longer_than_asked(text in ".{0,200}", chars_max in 1_usize..80) {
            prop_assert!(excerpt(&text, chars_max).chars().count() <= chars_max);
        }
    }
}
