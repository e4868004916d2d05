//! The list of articles: what it shows to whom, and the same deed with many.

use axum::http::Method;
use chrono::TimeDelta;
use domain::{account::Role, article::ArticleState};
use store::testing::{a_section, a_tag, an_article, an_author};

use crate::{answer::Answer, portal::TestPortal, visitor::Visitor};

async fn titles(person: &Visitor, query: &str) -> Vec<String> {
    let page = person.get(&format!("/toa-soan/bai-viet{query}")).await;
    page.with_status(200).texts(".article-line__title")
}

async fn act(person: &Visitor, fields: &str) -> Answer {
    let ask = person.ask(Method::POST, "/api/newsroom-articles/act");
    let ask = ask.header("accept", "application/json");
    let ask = ask.header("sec-fetch-site", "same-origin");
    ask.form_text(fields.to_owned()).send().await
}

#[tokio::test]
async fn the_list_is_narrowed_by_the_address() {
    let portal = TestPortal::new().await;
    let store = &portal.store;
    let sports = a_section("Thể thao", store).await;
    an_article("Họp tổ dân phố").save(store).await;
    let draft = an_article("Giải bóng đá").in_section(&sports);
    draft.in_state(ArticleState::Draft).save(store).await;
    let chi = portal.colleague("chi", Role::Administrator, &[]).await;
    assert_eq!(titles(&chi, "").await.len(), 2);
    assert_eq!(titles(&chi, "?trang-thai=draft").await, ["Giải bóng đá"]);
    assert_eq!(titles(&chi, "?tu-khoa=hop+dan").await, ["Họp tổ dân phố"]);
    let section = format!("?chuyen-muc={}", sports.id.0);
    assert_eq!(titles(&chi, &section).await, ["Giải bóng đá"]);
    assert!(titles(&chi, "?cua-toi=1").await.is_empty());
    let an = portal.colleague("an", Role::Writer, &[]).await;
    assert!(titles(&an, "").await.is_empty());
}

#[tokio::test]
async fn the_list_is_narrowed_to_one_printed_author() {
    let portal = TestPortal::new().await;
    let store = &portal.store;
    let hoa = an_author("Lê Thị Hoa", store).await;
    an_article("Bài của Hoa").by(&hoa).save(store).await;
    an_article("Bài không ký tên").save(store).await;
    let chi = portal.colleague("chi", Role::Administrator, &[]).await;
    let address = format!("/toa-soan/bai-viet?tac-gia={}", hoa.id.0);
    let page = chi.get(&address).await.with_status(200);
    assert_eq!(page.texts(".article-line__title"), ["Bài của Hoa"]);
    let picked = page.the_text("#field-tac-gia option[selected]");
    assert_eq!(picked, "Lê Thị Hoa");
}

#[tokio::test]
async fn what_has_ended_is_told_from_what_will() {
    let portal = TestPortal::new().await;
    let now = portal.state.clock.now();
    let (over, still) = (an_article("Đã qua"), an_article("Còn đó"));
    let over = over.expires_at(now).save(&portal.store).await.0;
    let later = now + TimeDelta::days(1);
    still.expires_at(later).save(&portal.store).await;
    let chi = portal.colleague("chi", Role::Administrator, &[]).await;
    let page = chi.get("/toa-soan/bai-viet").await.with_status(200);
    let ended = page.texts(".article-line .badge--warning");
    assert_eq!(ended.len(), 1, "{ended:?}");
    assert!(ended[0].starts_with("Đã hết hạn"), "{ended:?}");
    let desk = chi.get(&format!("/toa-soan/bai-viet/{over}")).await;
    let standing = desk.with_status(200).texts(".desk__standing").join(" ");
    assert!(standing.contains("bạn đọc không thấy bài"), "{standing}");
}

#[tokio::test]
async fn a_long_list_goes_on_where_it_ended() {
    let portal = TestPortal::new().await;
    for number in 0..60 {
        an_article(&format!("Tin số {number}"))
            .save(&portal.store)
            .await;
    }
    let chi = portal.colleague("chi", Role::Administrator, &[]).await;
    let page = chi.get("/toa-soan/bai-viet").await.with_status(200);
    let mut all = page.texts(".article-line__title");
    assert_eq!(all.len(), 50);
    let next = page.the_attribute("a[rel=next]", "href");
    let page = chi.get(&next).await.with_status(200);
    all.extend(page.texts(".article-line__title"));
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 60);
    assert!(page.attributes("a[rel=next]", "href").is_empty());
}

#[tokio::test]
async fn a_day_that_is_none_is_told_at_its_field() {
    let portal = TestPortal::new().await;
    let chi = portal.colleague("chi", Role::Administrator, &[]).await;
    let page = chi.get("/toa-soan/bai-viet?tu=hom-qua&tu-khoa=hop").await;
    let page = page.with_status(200);
    let field = page.the_attribute("#field-tu", "aria-invalid");
    assert_eq!(field, "true");
    let described = page.the_attribute("#field-tu", "aria-describedby");
    assert!(
        page.the_text(&format!("#{described}"))
            .contains("không đúng dạng")
    );
    assert_eq!(page.the_attribute("#field-tu-khoa", "value"), "hop");
}

#[tokio::test]
async fn the_same_deed_with_many_says_what_became_of_each() {
    let portal = TestPortal::new().await;
    let store = &portal.store;
    let here = a_section("Tin tức", store).await;
    let there = a_section("Thể thao", store).await;
    let waiting = an_article("Chờ duyệt").in_state(ArticleState::InReview);
    let waiting = waiting.save(store).await.0;
    let foreign = an_article("Ở kia")
        .in_section(&there)
        .in_state(ArticleState::InReview);
    let foreign = foreign.save(store).await.0;
    let binh = portal.colleague("binh", Role::Editor, &[here.id]).await;
    let fields = format!("deed=publish&ids[]={waiting}&ids[]={foreign}&ids[]=9999");
    let answer = act(&binh, &fields).await.with_status(200).json();
    let outcome = |place: usize| answer[place]["outcome"].as_str();
    assert_eq!(outcome(0), Some("Done"));
    assert_eq!(outcome(1), Some("Forbidden"));
    assert_eq!(outcome(2), Some("Gone"));
    let page = portal.visitor().get("/tin").await.with_status(200);
    assert!(page.text().contains("Chờ duyệt") && !page.text().contains("Ở kia"));
}

#[tokio::test]
async fn many_are_moved_labelled_and_thrown_away() {
    let portal = TestPortal::new().await;
    let store = &portal.store;
    let there = a_section("Thể thao", store).await;
    let tag = a_tag("Bầu cử", store).await;
    let draft = an_article("Một tin").in_state(ArticleState::Draft);
    let id = draft.save(store).await.0;
    let chi = portal.colleague("chi", Role::Administrator, &[]).await;
    let (section, tag) = (there.id.0, tag.id.0);
    for fields in [
        format!("deed=set-section&ids[]={id}&section={section}"),
        format!("deed=add-tag&ids[]={id}&tag={tag}"),
        format!("deed=bin&ids[]={id}"),
    ] {
        let answer = act(&chi, &fields).await.with_status(200).json();
        assert_eq!(answer[0]["outcome"].as_str(), Some("Done"), "{fields}");
    }
    assert!(titles(&chi, "").await.is_empty());
    let binned = format!("?trang-thai=binned&chuyen-muc={section}");
    assert_eq!(titles(&chi, &binned).await, ["Một tin"]);
}

#[tokio::test]
async fn a_filter_is_kept_under_its_name_and_a_nameless_one_is_not() {
    let portal = TestPortal::new().await;
    let an = portal.colleague("an", Role::Writer, &[]).await;
    let save = async |name: &str| {
        let ask = an.ask(Method::POST, "/api/newsroom-articles/save-filter");
        let ask = ask.header("accept", "application/json");
        let ask = ask.header("sec-fetch-site", "same-origin");
        let query = "trang-thai=draft".to_owned();
        ask.form(&[("name", name.to_owned()), ("query", query)])
            .send()
            .await
    };
    save("").await.with_status(400);
    save("Nháp của tôi").await.with_status(200);
    let page = an.get("/toa-soan/bai-viet").await.with_status(200);
    assert_eq!(page.the_text(".saved-filters__entry a"), "Nháp của tôi");
    let href = page.the_attribute(".saved-filters__entry a", "href");
    assert_eq!(href, "/toa-soan/bai-viet?trang-thai=draft");
}

#[tokio::test]
async fn an_article_is_begun_without_script_and_lies_on_the_desk() {
    let portal = TestPortal::new().await;
    let section = a_section("Tin tức", &portal.store).await.id.0;
    let an = portal.colleague("an", Role::Writer, &[]).await;
    let page = an.get("/toa-soan/bai-viet/moi").await.with_status(200);
    let action = page.the_attribute("#newsroom-content form", "action");
    let ask = an.ask(Method::POST, &action).header("accept", "text/html");
    let ask = ask.header("sec-fetch-site", "same-origin");
    let fields = [
        ("title", "Tin đầu tay".to_owned()),
        ("section", section.to_string()),
    ];
    let answer = ask.form(&fields).send().await;
    assert!(answer.status.is_redirection(), "{}", answer.text());
    let desk = answer.header("location").to_owned();
    assert!(desk.starts_with("/toa-soan/bai-viet/"), "{desk}");
    an.get(&desk).await.with_status(200);
    assert_eq!(titles(&an, "?cua-toi=1").await, ["Tin đầu tay"]);
}
