//! Voting without JavaScript: the form posts, and its reader comes back to the page they were on.

use axum::http::Method;
use domain::{ChoiceId, survey::Survey};

use super::tally;
use crate::{
    answer::Answer,
    content::a_ward,
    portal::{BASE_URL, TestPortal},
    visitor::{Visitor, ballot_fields},
};

const ARTICLE: &str = "/tin/dai-hoi-chi-bo-to-dan-pho-so-5";

/// Opens a page, picks choices in its form, sends it, and follows the way back.
async fn vote_on(reader: &Visitor, address: &str, picked: &[ChoiceId]) -> Answer {
    let page = reader.get(address).await.with_status(200);
    let value = |name: &str| page.the_attribute(&format!("form input[name={name}]"), "value");
    send_form(
        reader,
        address,
        &ballot_fields(&value("survey"), &value("ticket"), picked),
    )
    .await
}

async fn send_form(reader: &Visitor, address: &str, fields: &[(&str, String)]) -> Answer {
    let answer = reader
        .ask(Method::POST, "/api/survey/vote")
        .header(
            "accept",
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        )
        .header("sec-fetch-site", "same-origin")
        .header("referer", &format!("{BASE_URL}{address}"))
        .form(fields)
        .send()
        .await;
    assert!(
        matches!(answer.status.as_u16(), 302 | 303),
        "{} {}",
        answer.status,
        answer.text()
    );
    let back = answer.header("location").replace(BASE_URL, "");
    assert!(back.starts_with(address), "{back}");
    reader.get(&back).await.with_status(200)
}

fn check_result(page: &Answer, expected: [&str; 2]) {
    assert_eq!(page.texts("form").len(), 0);
    assert_eq!(page.texts(".survey__count"), expected);
}

async fn ward() -> (TestPortal, Survey) {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    (portal, survey)
}

#[tokio::test]
async fn the_forms_own_fields_are_those_that_are_read() {
    let (portal, survey) = ward().await;
    let page = portal.visitor().get(ARTICLE).await;
    assert_eq!(page.the_attribute("form", "method").to_lowercase(), "post");
    assert_eq!(page.the_attribute("form", "action"), "/api/survey/vote");
    let names = page.attributes("form input", "name");
    assert_eq!(names, ["survey", "ticket", "choices[]", "choices[]"]);
    assert_eq!(
        page.attributes("form input[type=radio]", "required").len(),
        2
    );
    let values = page.attributes("form input[type=radio]", "value");
    let ids = survey.choices.iter().map(|choice| choice.id.0.to_string());
    assert_eq!(values, ids.collect::<Vec<_>>());
}

#[tokio::test]
async fn a_vote_comes_back_to_its_page_with_the_result() {
    for address in [ARTICLE, "/", "/khao-sat/ban-quan-tam-dieu-gi-nhat"] {
        let (portal, survey) = ward().await;
        let page = vote_on(&portal.visitor(), address, &[survey.choices[0].id]).await;
        check_result(&page, ["1 phiếu (100%)", "0 phiếu (0%)"]);
        assert_eq!(tally(&portal.store, &survey).await, (vec![1, 0], 1));
    }
}

#[tokio::test]
async fn a_vote_comes_back_to_the_page_of_a_list() {
    let (portal, survey) = ward().await;
    let page = vote_on(&portal.visitor(), "/tin?trang=1", &[survey.choices[1].id]).await;
    assert_eq!(page.the_text("h1"), "Tin mới");
    check_result(&page, ["0 phiếu (0%)", "1 phiếu (100%)"]);
}

#[tokio::test]
async fn a_vote_without_a_choice_comes_back_with_a_sentence() {
    let (portal, _) = ward().await;
    let page = vote_on(&portal.visitor(), ARTICLE, &[]).await;
    let message = page.the_text(".survey__message");
    assert_eq!(message, "Hãy chọn một phương án rồi bấm “Bình chọn”.");
    assert_eq!(
        page.texts("form button"),
        ["Bình chọn"],
        "and can be cast again"
    );
}

#[tokio::test]
async fn a_vote_can_be_cast_after_a_mistake_and_the_sentence_goes() {
    let (portal, survey) = ward().await;
    let reader = portal.visitor();
    let page = vote_on(&reader, ARTICLE, &[]).await;
    let value = |name: &str| page.the_attribute(&format!("form input[name={name}]"), "value");
    let fields = ballot_fields(&value("survey"), &value("ticket"), &[survey.choices[0].id]);
    let page = send_form(&reader, ARTICLE, &fields).await;
    check_result(&page, ["1 phiếu (100%)", "0 phiếu (0%)"]);
    assert_eq!(page.the_text(".survey__message"), "");
}

#[tokio::test]
async fn a_second_vote_comes_back_with_a_sentence_and_the_result() {
    let (portal, survey) = ward().await;
    let reader = portal.visitor();
    let picked = [survey.choices[0].id];
    vote_on(&reader, ARTICLE, &picked).await;
    let page = send_form(
        &reader,
        ARTICLE,
        &ballot_fields(survey.slug.as_str(), "", &picked),
    )
    .await;
    assert!(
        page.the_text(".survey__message")
            .contains("Bạn đã bình chọn khảo sát này rồi")
    );
    check_result(&page, ["1 phiếu (100%)", "0 phiếu (0%)"]);
}

#[tokio::test]
async fn a_message_in_an_address_is_never_markup_or_anothers_words() {
    let (portal, _) = ward().await;
    for error in [
        "PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg%3D%3D",
        "%3Cscript%3Ealert(1)%3C/script%3E",
        "%ff",
    ] {
        let address = format!("{ARTICLE}?__path=/api/survey/vote&__err={error}");
        let page = portal.visitor().get(&address).await.with_status(200);
        assert!(!page.text().contains("<script>alert"), "{error}");
        assert!(!page.text().contains("alert(1)"), "{error}");
    }
}

#[tokio::test]
async fn a_vote_from_a_page_that_says_nothing_of_itself_goes_to_the_front_page() {
    let (portal, survey) = ward().await;
    let reader = portal.visitor();
    let ask = reader
        .ask(Method::POST, "/api/survey/vote")
        .header("accept", "text/html");
    let fields = ballot_fields(survey.slug.as_str(), "", &[survey.choices[0].id]);
    let answer = ask.form(&fields).send().await;
    assert!(answer.status.is_redirection(), "{}", answer.status);
    assert_eq!(answer.header("location"), "/");
    check_result(&reader.get("/").await, ["1 phiếu (100%)", "0 phiếu (0%)"]);
}
