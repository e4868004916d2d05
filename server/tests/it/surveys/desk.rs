//! The newsroom's pages of surveys.

use domain::account::Role;
use store::testing::a_survey;

use super::send;
use crate::portal::TestPortal;

#[tokio::test]
async fn an_editor_makes_previews_opens_and_closes_a_survey() {
    let portal = TestPortal::new().await;
    let lan = portal.colleague("lan", Role::Editor, &[]).await;
    let form = lan.get("/toa-soan/khao-sat/moi").await.with_status(200);
    assert_eq!(
        form.attributes("input[name='text[choices][]']", "value")
            .len(),
        4
    );
    let made = send(
        &lan,
        "save",
        &[
            ("text[question]", "Mở cửa sáng thứ bảy?"),
            ("text[choices][]", "Nên"),
            ("text[choices][]", ""),
            ("text[choices][]", "Không nên"),
            ("text[results]", "after_close"),
            ("text[everywhere]", "true"),
        ],
    )
    .await;
    let id = made.with_status(200).json();
    let address = format!("/toa-soan/khao-sat/{id}");
    let desk = lan.get(&address).await.with_status(200);
    assert_eq!(
        desk.texts(".survey__switched-off .survey__choice"),
        ["Nên", "Không nên"]
    );
    assert_eq!(desk.texts(".survey-desk__state .badge"), ["Bản nháp"]);
    let reader = portal.visitor();
    assert!(
        reader.get("/").await.texts(".survey").is_empty(),
        "no reader sees a draft"
    );
    reader
        .get("/khao-sat/mo-cua-sang-thu-bay")
        .await
        .with_status(404);

    let id = id.to_string();
    send(&lan, "open", &[("id", &id)]).await.with_status(200);
    assert_eq!(
        reader.get("/").await.texts(".survey form button"),
        ["Bình chọn"]
    );
    send(&lan, "close", &[("id", &id)]).await.with_status(200);
    assert!(reader.get("/").await.texts(".survey").is_empty());
    let list = lan.get("/toa-soan/khao-sat").await.with_status(200);
    assert_eq!(list.texts("tbody .badge"), ["Đã kết thúc"]);
}

#[tokio::test]
async fn the_newsroom_sees_counts_that_no_reader_sees() {
    let portal = TestPortal::new().await;
    let survey = a_survey("Kín?").showing(domain::survey::ResultVisibility::StaffOnly);
    let survey = survey.save(&portal.store).await;
    let vote = [survey.choices[0].id];
    portal.visitor().vote(&survey, &vote).await.with_status(200);
    let lan = portal.colleague("lan", Role::Editor, &[]).await;
    let desk = lan
        .get(&format!("/toa-soan/khao-sat/{}", survey.id.0))
        .await;
    let desk = desk.with_status(200);
    assert_eq!(
        desk.texts(".survey__count"),
        ["1 phiếu (100%)", "0 phiếu (0%)"]
    );
    assert_eq!(desk.texts("tbody td"), ["1", "100%", "0", "0%"]);
}

#[tokio::test]
async fn nobody_and_no_writer_works_on_surveys() {
    let portal = TestPortal::new().await;
    let survey = a_survey("Của ai?").save(&portal.store).await;
    let id = survey.id.0.to_string();
    let minh = portal.colleague("minh", Role::Writer, &[]).await;
    let nobody = portal.visitor();
    for (browser, status) in [(&nobody, 401), (&*minh, 403)] {
        for verb in ["open", "close", "delete"] {
            send(browser, verb, &[("id", &id)])
                .await
                .with_status(status);
        }
        let wording = [("id", id.as_str()), ("wording", "Khác")];
        send(browser, "correct", &wording).await.with_status(status);
        let text = [("text[question]", "Khác"), ("text[choices][]", "A")];
        send(browser, "save", &text).await.with_status(status);
        for read in ["list", "read", &format!("export?id={id}")] {
            let address = format!("/api/newsroom-surveys/{read}");
            let asked = browser.ask(axum::http::Method::GET, &address);
            asked.send().await.with_status(status);
        }
    }
    let kept = portal.store.surveys().get(survey.id).await.unwrap();
    assert_eq!(kept, Some(survey));
}
