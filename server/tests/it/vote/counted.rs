//! A ballot that is counted, and what its voter gets for it.

use store::testing::a_survey;

use super::tally;
use crate::{content::a_ward, portal::TestPortal};

#[tokio::test]
async fn a_vote_is_counted_and_its_result_returned() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let answer = portal
        .visitor()
        .vote(&survey, &[survey.choices[1].id])
        .await
        .with_status(200);
    let result = answer.json();
    assert_eq!(result["tally"]["ballots"], 1);
    assert_eq!(result["has_voted"], true);
    assert_eq!(result["tally"]["choices"][0]["votes"], 0);
    assert_eq!(result["tally"]["choices"][1]["votes"], 1);
    assert_eq!(tally(&portal.store, &survey).await, (vec![0, 1], 1));
}

#[tokio::test]
async fn a_voter_is_remembered_by_a_cookie_that_no_script_and_no_other_site_gets() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let answer = portal
        .visitor()
        .vote(&survey, &[survey.choices[0].id])
        .await;
    let cookie = answer.header("set-cookie");
    for part in [
        "dinh_voter=",
        "; HttpOnly",
        "; SameSite=Lax",
        "; Secure",
        "; Path=/",
        "; Max-Age=",
    ] {
        assert!(cookie.contains(part), "{part} in {cookie}");
    }
    assert_eq!(answer.headers.get_all("set-cookie").iter().count(), 1);
}

#[tokio::test]
async fn a_site_without_encryption_still_has_voters() {
    let portal =
        TestPortal::with(|settings| settings.base_url = "http://phuong.example".to_owned()).await;
    let survey = a_ward(&portal.store).await;
    let answer = portal
        .visitor()
        .vote(&survey, &[survey.choices[0].id])
        .await;
    assert!(!answer.header("set-cookie").contains("Secure"));
}

#[tokio::test]
async fn reading_sets_no_cookie() {
    let portal = TestPortal::new().await;
    a_ward(&portal.store).await;
    for address in [
        "/",
        "/khao-sat",
        "/khao-sat/ban-quan-tam-dieu-gi-nhat",
        "/thong-ke",
    ] {
        let page = portal.visitor().get(address).await;
        assert_eq!(page.header("set-cookie"), "", "{address}");
    }
}

#[tokio::test]
async fn a_voter_sees_the_result_in_place_of_the_form() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let reader = portal.visitor();
    reader
        .vote(&survey, &[survey.choices[0].id])
        .await
        .with_status(200);
    for address in [
        "/",
        "/tin/dai-hoi-chi-bo-to-dan-pho-so-5",
        "/khao-sat/ban-quan-tam-dieu-gi-nhat",
    ] {
        let page = reader.get(address).await;
        assert_eq!(page.texts("form").len(), 0, "{address}");
        assert_eq!(
            page.the_text(".survey__status"),
            "Bạn đã bình chọn; mỗi người một phiếu."
        );
        assert_eq!(
            page.texts(".survey__count"),
            ["1 phiếu (100%)", "0 phiếu (0%)"]
        );
        let other = portal.visitor().get(address).await;
        assert_eq!(
            other.texts(".survey form button"),
            ["Bình chọn"],
            "{address}"
        );
    }
}

#[tokio::test]
async fn several_choices_are_one_ballot() {
    let portal = TestPortal::new().await;
    let survey = a_survey("Cần gì thêm?")
        .offering(["Cây", "Ghế", "Đèn"])
        .with_up_to(2)
        .save(&portal.store)
        .await;
    let picked = [
        survey.choices[0].id,
        survey.choices[2].id,
        survey.choices[0].id,
    ];
    portal
        .visitor()
        .vote(&survey, &picked)
        .await
        .with_status(200);
    assert_eq!(tally(&portal.store, &survey).await, (vec![1, 0, 1], 1));
}
