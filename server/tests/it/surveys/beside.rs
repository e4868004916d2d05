//! Which survey stands beside which page, and in which order it offers its choices.

use std::collections::HashSet;

use domain::survey::Placement;
use store::testing::{a_section, a_survey, an_article};

use crate::portal::TestPortal;

#[tokio::test]
async fn each_page_shows_the_survey_that_stands_nearest_to_it() {
    let portal = TestPortal::new().await;
    let section = a_section("Đời sống", &portal.store).await;
    let article = an_article("Lễ hội").in_section(&section);
    let article = article.save(&portal.store).await;
    let other = an_article("Gặt lúa").in_section(&section);
    other.save(&portal.store).await;
    let nowhere = Placement::nowhere;
    for (question, placement) in [
        (
            "Cho bài?",
            Placement {
                articles: vec![article],
                ..nowhere()
            },
        ),
        (
            "Cho mục?",
            Placement {
                sections: vec![section.id],
                ..nowhere()
            },
        ),
        ("Cho mọi nơi?", Placement::default()),
    ] {
        a_survey(question)
            .placed(placement)
            .save(&portal.store)
            .await;
    }
    for (address, expected) in [
        ("/tin/le-hoi", "Cho bài?"),
        ("/tin/gat-lua", "Cho mục?"),
        ("/chuyen-muc/doi-song", "Cho mục?"),
        ("/", "Cho mọi nơi?"),
        ("/tin", "Cho mọi nơi?"),
        ("/thong-ke", "Cho mọi nơi?"),
    ] {
        let page = portal.visitor().get(address).await.with_status(200);
        assert_eq!(page.the_text(".survey__question"), expected, "{address}");
    }
}

#[tokio::test]
async fn a_survey_that_stands_nowhere_is_found_in_the_archive() {
    let portal = TestPortal::new().await;
    let survey = a_survey("Ở đâu?").placed(Placement::nowhere());
    survey.save(&portal.store).await;
    let reader = portal.visitor();
    assert!(reader.get("/").await.texts(".survey").is_empty());
    let archive = reader.get("/khao-sat").await;
    assert_eq!(archive.texts(".survey-archive__question"), ["Ở đâu?"]);
    let page = reader.get("/khao-sat/o-dau").await;
    assert_eq!(page.texts("form button"), ["Bình chọn"]);
}

#[tokio::test]
async fn shuffled_choices_stand_in_another_order_for_others_and_in_the_same_for_one() {
    let portal = TestPortal::new().await;
    let labels = ["Một", "Hai", "Ba", "Bốn", "Năm", "Sáu"];
    let survey = a_survey("Thứ tự?").offering(labels).shuffled();
    let survey = survey.save(&portal.store).await;
    let first = a_survey("Trước đó?").placed(Placement::nowhere());
    let first = first.save(&portal.store).await;
    let mut orders = HashSet::new();
    for _ in 0..6 {
        let page = portal.visitor().get("/khao-sat/thu-tu").await;
        let order = page.texts(".survey__choice");
        let sorted = |mut order: Vec<String>| {
            order.sort_unstable();
            order
        };
        let all = labels.map(str::to_owned).to_vec();
        assert_eq!(sorted(order.clone()), sorted(all), "all are offered");
        // What the browser wakes up with stands in the order of the document.
        let data = page
            .text()
            .rfind(&format!("\\\"label\\\":\\\"{}\\\"", order[0]));
        let second = page
            .text()
            .rfind(&format!("\\\"label\\\":\\\"{}\\\"", order[1]));
        assert!(data < second || data.is_none());
        orders.insert(order);
    }
    assert!(orders.len() > 1, "six readers, one order");

    let known = portal.visitor();
    known
        .vote(&first, &[first.choices[0].id])
        .await
        .with_status(200);
    let once = known.get("/khao-sat/thu-tu").await.texts(".survey__choice");
    let again = known.get("/khao-sat/thu-tu").await.texts(".survey__choice");
    assert_eq!(once, again);
    known
        .vote(&survey, &[survey.choices[0].id])
        .await
        .with_status(200);
    let result = known.get("/khao-sat/thu-tu").await;
    assert_eq!(
        result.texts(".survey__label"),
        labels,
        "a result is not shuffled"
    );
}
