//! The desk without JavaScript: its form posts to the page's own address.

use axum::http::Method;

use super::{Newsroom, SLUG_PAGE};
use crate::{answer::Answer, visitor::Visitor};

fn address(newsroom: &Newsroom) -> String {
    format!("/toa-soan/bai-viet/{}", newsroom.article.0)
}

/// Opens the page, changes some of its fields, presses a button, and brings the answer.
async fn press(
    newsroom: &Newsroom,
    person: &Visitor,
    button: &str,
    changes: &[(&str, &str)],
) -> Answer {
    let page = person.get(&address(newsroom)).await.with_status(200);
    assert_eq!(page.the_attribute("form.desk", "action"), address(newsroom));
    let hidden = |name: &str| page.the_attribute(&format!("form.desk input[name={name}]"), "value");
    let mut fields = vec![
        ("based_on", hidden("based_on")),
        ("seen", hidden("seen")),
        ("title", hidden("title")),
        ("lead", page.the_text("form.desk textarea[name=lead]")),
        ("byline", hidden("byline")),
        ("section", newsroom.section.id.0.to_string()),
        ("text", page.the_text("form.desk textarea[name=text]")),
        ("step", button.to_owned()),
    ];
    for (name, value) in changes {
        match fields.iter_mut().find(|(field, _)| field == name) {
            Some(field) => field.1 = (*value).to_owned(),
            None => fields.push((*name, (*value).to_owned())),
        }
    }
    person
        .ask(Method::POST, &address(newsroom))
        .header("accept", "text/html")
        .header("sec-fetch-site", "same-origin")
        .form(&fields)
        .send()
        .await
}

fn check_sent_on(answer: &Answer, to: &str) {
    assert_eq!(answer.status, 302, "{}", answer.text());
    assert_eq!(answer.header("location"), to);
}

#[tokio::test]
async fn a_form_saves_and_its_person_comes_back_to_the_page() {
    let newsroom = Newsroom::new().await;
    let changes = [
        ("title", "Họp tổ 5"),
        ("text", "Dòng một.\r\n\r\nDòng hai."),
    ];
    let answer = press(&newsroom, &newsroom.lan, "save", &changes).await;
    check_sent_on(&answer, &address(&newsroom));
    let desk = newsroom.open(&newsroom.lan).await;
    assert_eq!(desk["saved"]["title"], "Họp tổ 5");
    assert_eq!(desk["saved"]["text"], "Dòng một.\n\nDòng hai.");
}

#[tokio::test]
async fn publishing_first_saves_what_is_typed() {
    let newsroom = Newsroom::new().await;
    let changes = [("text", "Mới gõ xong.")];
    let answer = press(&newsroom, &newsroom.minh, "publish", &changes).await;
    check_sent_on(&answer, &address(&newsroom));
    let page = newsroom.portal.visitor().get(SLUG_PAGE).await;
    assert_eq!(page.the_text(".rich-text"), "Mới gõ xong.");
}

#[tokio::test]
async fn a_refused_form_comes_back_with_everything_that_was_typed() {
    let newsroom = Newsroom::new().await;
    let title = "đ".repeat(10_000);
    let changes = [("title", title.as_str()), ("text", "Chữ không được mất.")];
    let page = press(&newsroom, &newsroom.lan, "save", &changes).await;
    let page = page.with_status(200);
    assert_eq!(page.the_attribute("#desk-title", "value"), title);
    assert_eq!(page.the_text("#desk-text"), "Chữ không được mất.");
    let sentence = "Ô này chứa nhiều nhất 300 ký tự. Hãy rút ngắn lại.";
    assert_eq!(page.the_text("#desk-title-flaw"), sentence);
    let desk = newsroom.open(&newsroom.lan).await;
    assert_eq!(desk["saved"]["title"], "Họp tổ dân phố");
}

#[tokio::test]
async fn a_contradiction_comes_back_with_both_versions_and_is_settled_by_form() {
    let newsroom = Newsroom::new().await;
    newsroom
        .save(&newsroom.lan, "Họp tổ dân phố", "Câu đầu.")
        .await;
    let base = newsroom.open(&newsroom.lan).await["revision"].to_string();
    newsroom
        .save(&newsroom.minh, "Họp tổ dân phố", "Câu của Minh.")
        .await;
    let changes = [("based_on", base.as_str()), ("text", "Câu của Lan.")];
    let page = press(&newsroom, &newsroom.lan, "save", &changes).await;
    let page = page.with_status(200);
    let sides = page.texts(".clash__side");
    assert!(
        sides[0].contains("Minh") && sides[1].contains("Lan"),
        "{sides:?}"
    );
    let theirs = page.the_attribute(".clash__merged input[name=based_on]", "value");
    let changes = [
        ("based_on", theirs.as_str()),
        ("text", "Câu của hai người."),
    ];
    let answer = press(&newsroom, &newsroom.lan, "save", &changes).await;
    check_sent_on(&answer, &address(&newsroom));
    let desk = newsroom.open(&newsroom.minh).await;
    assert_eq!(desk["saved"]["text"], "Câu của hai người.");
}

#[tokio::test]
async fn a_form_leads_to_a_preview() {
    let newsroom = Newsroom::new().await;
    let answer = press(&newsroom, &newsroom.lan, "preview", &[("text", "Xem thử.")]).await;
    let link = answer.header("location").to_owned();
    assert!(link.starts_with("/xem-truoc/"), "{link}");
    let page = newsroom.portal.visitor().get(&link).await.with_status(200);
    assert_eq!(page.the_text(".article .rich-text"), "Xem thử.");
}

#[tokio::test]
async fn a_writer_who_may_only_look_takes_the_article_back() {
    let newsroom = Newsroom::new().await;
    newsroom
        .save(&newsroom.lan, "Họp tổ dân phố", "Bản đầu.")
        .await;
    newsroom
        .step(&newsroom.lan, "submit")
        .await
        .with_status(200);
    let page = newsroom.lan.get(&address(&newsroom)).await;
    let fields = "form.desk fieldset.desk__fields[disabled]";
    assert_eq!(page.texts(fields).len(), 1, "a browser sends none of them");
    let hidden = |name: &str| page.the_attribute(&format!("form.desk input[name={name}]"), "value");
    let sent = [
        ("based_on", hidden("based_on")),
        ("seen", hidden("seen")),
        ("step", "take_back".to_owned()),
    ];
    let ask = newsroom.lan.ask(Method::POST, &address(&newsroom));
    let answer = ask
        .header("accept", "text/html")
        .header("sec-fetch-site", "same-origin")
        .form(&sent)
        .send()
        .await;
    check_sent_on(&answer, &address(&newsroom));
    let desk = newsroom.open(&newsroom.lan).await;
    assert_eq!(desk["standing"]["state"], "draft");
    assert_eq!(desk["saved"]["text"], "Bản đầu.");
}

#[tokio::test]
async fn a_form_from_another_site_or_of_another_form_changes_nothing() {
    let newsroom = Newsroom::new().await;
    let before = newsroom.open(&newsroom.lan).await;
    let ask = newsroom.lan.ask(Method::POST, &address(&newsroom));
    let foreign = ask
        .header("accept", "text/html")
        .header("sec-fetch-site", "cross-site")
        .form(&[("title", "Giả".to_owned())]);
    foreign.send().await.with_status(403);
    let ask = newsroom.lan.ask(Method::POST, &address(&newsroom));
    let malformed = ask
        .header("accept", "text/html")
        .header("sec-fetch-site", "same-origin")
        .form(&[("title", "Giả".to_owned())]);
    malformed.send().await.with_status(400);
    assert_eq!(
        newsroom.open(&newsroom.lan).await["revision"],
        before["revision"]
    );
}
