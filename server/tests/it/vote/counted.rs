//! One ballot a voter and survey, whoever sends how often.

use store::testing::a_survey;

use super::tally;
use crate::{content::a_ward, portal::TestPortal, visitor::Visitor};

const COOKIE: &str = "dinh_voter";

/// The ticket that a page carries in its form.
async fn ticket(reader: &Visitor) -> String {
    let page = reader.get("/khao-sat/ban-quan-tam-dieu-gi-nhat").await;
    page.the_attribute("input[name=ticket]", "value")
}

#[tokio::test]
async fn a_vote_is_counted_and_its_result_returned() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let answer = portal.visitor().vote(&survey, &[survey.choices[1].id]).await.with_status(200);
    let result = answer.json();
    assert_eq!(result["ballots"], 1);
    assert_eq!(result["has_voted"], true);
    assert_eq!(result["choices"][0]["votes"], 0);
    assert_eq!(result["choices"][1]["votes"], 1);
    assert_eq!(tally(&portal.store, &survey).await, (vec![0, 1], 1));
}

#[tokio::test]
async fn a_voter_is_remembered_by_a_cookie_that_no_script_and_no_other_site_gets() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let answer = portal.visitor().vote(&survey, &[survey.choices[0].id]).await;
    let cookie = answer.header("set-cookie");
    for part in ["dinh_voter=", "; HttpOnly", "; SameSite=Lax", "; Secure", "; Path=/", "; Max-Age="] {
        assert!(cookie.contains(part), "{part} in {cookie}");
    }
    assert_eq!(answer.headers.get_all("set-cookie").iter().count(), 1);
}

#[tokio::test]
async fn a_site_without_encryption_still_has_voters() {
    let portal = TestPortal::with(|settings| settings.base_url = "http://phuong.example".to_owned()).await;
    let survey = a_ward(&portal.store).await;
    let answer = portal.visitor().vote(&survey, &[survey.choices[0].id]).await;
    assert!(!answer.header("set-cookie").contains("Secure"));
}

#[tokio::test]
async fn reading_sets_no_cookie() {
    let portal = TestPortal::new().await;
    a_ward(&portal.store).await;
    for address in ["/", "/khao-sat", "/khao-sat/ban-quan-tam-dieu-gi-nhat", "/thong-ke"] {
        let page = portal.visitor().get(address).await;
        assert_eq!(page.header("set-cookie"), "", "{address}");
    }
}

#[tokio::test]
async fn a_second_vote_is_not_counted_and_says_so() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let reader = portal.visitor();
    reader.vote(&survey, &[survey.choices[0].id]).await.with_status(200);
    for choice in &survey.choices {
        let again = reader.vote(&survey, &[choice.id]).await.with_status(409);
        let sentence = again.json()["Conflict"].as_str().unwrap().to_owned();
        assert!(sentence.contains("Bạn đã bình chọn khảo sát này rồi"), "{sentence}");
    }
    assert_eq!(tally(&portal.store, &survey).await, (vec![1, 0], 1));
}

#[tokio::test]
async fn a_voter_sees_the_result_in_place_of_the_form() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let reader = portal.visitor();
    reader.vote(&survey, &[survey.choices[0].id]).await.with_status(200);
    for address in ["/", "/tin/dai-hoi-chi-bo-to-dan-pho-so-5", "/khao-sat/ban-quan-tam-dieu-gi-nhat"] {
        let page = reader.get(address).await;
        assert_eq!(page.texts("form").len(), 0, "{address}");
        assert_eq!(page.the_text(".survey__status"), "Bạn đã bình chọn; mỗi người một phiếu.");
        assert_eq!(page.texts(".survey__count"), ["1 phiếu (100%)", "0 phiếu (0%)"]);
        let other = portal.visitor().get(address).await;
        assert_eq!(other.texts(".survey form button"), ["Bình chọn"], "{address}");
    }
}

#[tokio::test]
async fn a_form_that_is_sent_twice_is_one_ballot() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let ticket = ticket(&portal.visitor()).await;
    let slug = survey.slug.as_str();
    let choice = [survey.choices[0].id];
    // A browser without cookies, so only the ticket tells that it is the same form.
    portal.visitor().ballot(slug, &ticket, &choice).send().await.with_status(200);
    portal.visitor().ballot(slug, &ticket, &choice).send().await.with_status(409);
    assert_eq!(tally(&portal.store, &survey).await, (vec![1, 0], 1));
}

#[tokio::test]
async fn a_form_that_is_sent_twice_at_once_is_one_ballot() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let ticket = ticket(&portal.visitor()).await;
    let send = || {
        let reader = portal.visitor();
        reader.ballot(survey.slug.as_str(), &ticket, &[survey.choices[0].id]).send()
    };
    let answers = tokio::join!(send(), send(), send(), send());
    let mut statuses = [answers.0, answers.1, answers.2, answers.3].map(|answer| answer.status.as_u16());
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409, 409, 409]);
    assert_eq!(tally(&portal.store, &survey).await, (vec![1, 0], 1));
}

#[tokio::test]
async fn every_page_hands_out_another_ticket() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let (first, second) = (ticket(&portal.visitor()).await, ticket(&portal.visitor()).await);
    assert_ne!(first, second);
    let slug = survey.slug.as_str();
    for ticket in [&first, &second] {
        let ask = portal.visitor().ballot(slug, ticket, &[survey.choices[0].id]);
        ask.send().await.with_status(200);
    }
    assert_eq!(tally(&portal.store, &survey).await.1, 2);
}

#[tokio::test]
async fn a_voter_has_a_ballot_in_each_survey() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let other = a_survey("Có cần thêm cây xanh?").save(&portal.store).await;
    let reader = portal.visitor();
    reader.vote(&survey, &[survey.choices[0].id]).await.with_status(200);
    reader.vote(&other, &[other.choices[0].id]).await.with_status(200);
    reader.vote(&other, &[other.choices[0].id]).await.with_status(409);
}

#[tokio::test]
async fn several_choices_are_one_ballot() {
    let portal = TestPortal::new().await;
    let survey = a_survey("Cần gì thêm?")
        .offering(["Cây", "Ghế", "Đèn"])
        .with_up_to(2)
        .save(&portal.store)
        .await;
    let picked = [survey.choices[0].id, survey.choices[2].id, survey.choices[0].id];
    portal.visitor().vote(&survey, &picked).await.with_status(200);
    assert_eq!(tally(&portal.store, &survey).await, (vec![1, 0, 1], 1));
}

/// The text with its character at `place` replaced by another one of the same kind.
fn altered(signed: &str, place: usize) -> String {
    let mut bytes = signed.as_bytes().to_vec();
    bytes[place] = if bytes[place] == b'0' { b'1' } else { b'0' };
    String::from_utf8(bytes).unwrap()
}

#[tokio::test]
async fn an_altered_or_made_up_cookie_is_nobodys() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let reader = portal.visitor();
    reader.vote(&survey, &[survey.choices[0].id]).await.with_status(200);
    let real = reader.cookie(COOKIE).unwrap();
    let id = real[real.len() - 32..].to_owned();
    for forged in [altered(&real, 0), altered(&real, real.len() - 1), id, "x".to_owned(), String::new()] {
        let stranger = portal.visitor();
        stranger.set_cookie(COOKIE, &forged);
        let page = stranger.get("/khao-sat/ban-quan-tam-dieu-gi-nhat").await;
        assert_eq!(page.texts("form button"), ["Bình chọn"], "{forged} has not voted");
        stranger.vote(&survey, &[survey.choices[0].id]).await.with_status(200);
        let given = stranger.cookie(COOKIE).unwrap();
        assert!(given != forged && given != real, "a stranger gets a cookie of their own");
    }
    reader.vote(&survey, &[survey.choices[0].id]).await.with_status(409);
}

#[tokio::test]
async fn an_altered_or_made_up_ticket_is_nobodys() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let real = ticket(&portal.visitor()).await;
    let send = |ticket: String| {
        let reader = portal.visitor();
        reader.ballot(survey.slug.as_str(), &ticket, &[survey.choices[0].id]).send()
    };
    for forged in [altered(&real, 0), altered(&real, real.len() - 1), "'; --".to_owned()] {
        // Twice the same forgery is two strangers: it names nobody who could have voted.
        send(forged.clone()).await.with_status(200);
        send(forged).await.with_status(200);
    }
    send(real).await.with_status(200);
}

#[tokio::test]
async fn a_cookie_of_another_portal_is_nobodys() {
    let (portal, other) = (TestPortal::new().await, TestPortal::new().await);
    let (survey, elsewhere) = (a_ward(&portal.store).await, a_ward(&other.store).await);
    let reader = other.visitor();
    reader.vote(&elsewhere, &[elsewhere.choices[0].id]).await.with_status(200);
    let stranger = portal.visitor();
    stranger.set_cookie(COOKIE, &reader.cookie(COOKIE).unwrap());
    stranger.vote(&survey, &[survey.choices[0].id]).await.with_status(200);
    assert_ne!(stranger.cookie(COOKIE), reader.cookie(COOKIE));
}
