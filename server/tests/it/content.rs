//! A small ward that most tests look at.

use document::{Block, Document, Inline, Paragraph};
use domain::{Slug, survey::Survey};
use store::{
    NewPage, NewPictureRef, Store,
    testing::{a_section, a_survey, a_tag, an_article, an_author, at},
};

/// A sentence that stands in the text of the ward's article and nowhere else.
pub(crate) const SENTENCE: &str = "Nha van hoa mo cua tu 7 gio sang.";

/// A text of one paragraph.
pub(crate) fn a_text(sentence: &str) -> Document {
    Document::new(vec![Block::Paragraph(Paragraph {
        content: vec![Inline::plain(sentence)],
        ..Paragraph::default()
    })])
}

/// Puts one of everything into a portal: section, tag, author, article, standing page and survey.
pub(crate) async fn a_ward(store: &Store) -> Survey {
    let section = a_section("Chính quyền", store).await;
    let tag = a_tag("Chi bộ", store).await;
    let author = an_author("Lê Thị Hoa", store).await;
    an_article("Đại hội Chi bộ tổ dân phố số 5")
        .in_section(&section)
        .tagged(&tag)
        .by(&author)
        .with_picture(NewPictureRef::Elsewhere {
            src: "https://old.example/dai-hoi.jpg".to_owned(),
            alt: "Đại biểu trong hội trường".to_owned(),
            width: 800,
            height: 600,
        })
        .with_body(a_text(SENTENCE))
        .save(store)
        .await;
    a_page("Giới thiệu", "Phường nằm bên sông.", store).await;
    a_survey("Bạn quan tâm điều gì nhất?")
        .offering(["Thông báo", "Lịch họp"])
        .save(store)
        .await
}

/// Puts a standing page into a portal.
pub(crate) async fn a_page(title: &str, text: &str, store: &Store) {
    let page = NewPage {
        slug: Slug::from_title(title).expect("a test's title has letters"),
        title: title.to_owned(),
        body: a_text(text),
        position: 1,
        is_published: true,
        updated_at: at("2024-05-01T08:00:00+07:00"),
    };
    store.pages().save(page).await.expect("the page is kept");
}
