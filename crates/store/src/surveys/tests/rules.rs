//! Beside which pages a survey stands, and who may see its counts.

use chrono::TimeDelta;
use domain::{
    Slug,
    article::ArticleState,
    survey::{ChoiceOrder, Placement, ResultVisibility},
};

use crate::{
    Beside, Store,
    testing::{TestStore, a_section, a_survey, an_article, noon},
};

async fn beside(store: &Store, page: Beside<'_>) -> Option<String> {
    let current = store.surveys().current(page, noon()).await.unwrap();
    current.map(|survey| survey.question)
}

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

#[tokio::test]
async fn the_rules_come_back_as_they_were_saved() {
    let store = TestStore::new().await;
    let survey = a_survey("Kín").showing(ResultVisibility::StaffOnly);
    let survey = survey.shuffled().save(&store).await;
    assert_eq!(survey.results, ResultVisibility::StaffOnly);
    assert_eq!(survey.order, ChoiceOrder::Shuffled);
    let plain = a_survey("Thường").save(&store).await;
    assert_eq!(plain.results, ResultVisibility::AfterVote);
    assert_eq!(plain.order, ChoiceOrder::Fixed);
}

#[tokio::test]
async fn a_page_asks_the_survey_that_stands_nearest_to_it() {
    let store = TestStore::new().await;
    let section = a_section("Đời sống", &store).await;
    let article = an_article("Lễ hội").in_section(&section);
    let article = article.save(&store).await;
    an_article("Tin khác").save(&store).await;
    let places = [
        (
            "Cho bài",
            Placement {
                articles: vec![article],
                ..Placement::nowhere()
            },
        ),
        (
            "Cho mục",
            Placement {
                sections: vec![section.id],
                ..Placement::nowhere()
            },
        ),
        (
            "Cho trang đầu",
            Placement {
                front_page: true,
                ..Placement::nowhere()
            },
        ),
        ("Khắp nơi", Placement::default()),
        ("Không đâu", Placement::nowhere()),
    ];
    // The nearer one opened earlier, so that nearness decides and not the time.
    for (hours, (question, placement)) in (1..).zip(places) {
        let opening = noon() - TimeDelta::hours(10 - hours);
        let survey = a_survey(question).opening_at(opening).placed(placement);
        survey.save(&store).await;
    }
    let (festival, other, life) = (slug("le-hoi"), slug("tin-khac"), slug("doi-song"));
    let check = async |page, expected: &str| {
        assert_eq!(
            beside(&store, page).await.as_deref(),
            Some(expected),
            "{page:?}"
        );
    };
    check(Beside::Article(&festival), "Cho bài").await;
    check(Beside::Section(&life), "Cho mục").await;
    check(Beside::Article(&other), "Cho trang đầu").await;
    check(Beside::FrontPage, "Cho trang đầu").await;
}

#[tokio::test]
async fn an_article_of_a_section_asks_the_sections_survey() {
    let store = TestStore::new().await;
    let section = a_section("Đời sống", &store).await;
    an_article("Lễ hội").in_section(&section).save(&store).await;
    let placement = Placement {
        sections: vec![section.id],
        ..Placement::nowhere()
    };
    a_survey("Cho mục").placed(placement).save(&store).await;
    let festival = slug("le-hoi");
    let asked = beside(&store, Beside::Article(&festival)).await;
    assert_eq!(asked.as_deref(), Some("Cho mục"));
    assert_eq!(beside(&store, Beside::FrontPage).await, None);
}

#[tokio::test]
async fn a_draft_has_no_survey_of_its_own() {
    let store = TestStore::new().await;
    let draft = an_article("Bản nháp").in_state(ArticleState::Draft);
    let draft = draft.save(&store).await;
    let placement = Placement {
        articles: vec![draft],
        ..Placement::nowhere()
    };
    a_survey("Riêng").placed(placement).save(&store).await;
    let address = slug("ban-nhap");
    assert_eq!(beside(&store, Beside::Article(&address)).await, None);
}
