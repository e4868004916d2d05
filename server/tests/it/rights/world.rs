//! A portal with one of everyone, and the things that the calls of the table are about.

use std::{
    net::{IpAddr, Ipv4Addr},
    sync::{
        Mutex,
        atomic::{AtomicU32, Ordering},
    },
};

use axum::{body::Body, http::Method};
use chrono::{DateTime, Utc};
use document::Document;
use domain::{ArticleId, SectionId, Slug, account::Role, life::Move, site::SitePlace};
use store::{
    CreateOutcome, MoveDetails, Staff,
    testing::{a_section, a_session, a_staff, a_survey, a_tag, an_article},
};

use super::table::{Call, Row};
use crate::{answer::Answer, portal::TestPortal, staff::SESSION_COOKIE};

/// Who calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asker {
    /// Somebody who is not logged in.
    Nobody,
    /// The writer of the article that a call is about.
    Writer,
    /// An editor of another section.
    Elsewhere,
    /// An editor of the section.
    Editor,
    /// An administrator.
    Administrator,
}

/// The portal and its people.
pub(super) struct World {
    portal: TestPortal,
    writer: Staff,
    elsewhere: Staff,
    editor: Staff,
    administrator: Staff,
    here: SectionId,
    there: SectionId,
    made: AtomicU32,
    article: Mutex<Option<ArticleId>>,
}

impl Asker {
    pub(super) const ALL: [Self; 5] = [
        Self::Nobody,
        Self::Writer,
        Self::Elsewhere,
        Self::Editor,
        Self::Administrator,
    ];
}

impl World {
    pub(super) async fn new() -> Self {
        let portal = TestPortal::new().await;
        let store = &portal.store;
        let here = a_section("Tin tức", store).await.id;
        let there = a_section("Thể thao", store).await.id;
        an_article("Bài đã đăng").save(store).await;
        a_survey("Có cần thêm cây xanh").save(store).await;
        a_tag("Thẻ chính", store).await;
        let writer = a_staff("an", Role::Writer, &[], store).await;
        let elsewhere = a_staff("binh", Role::Editor, &[there], store).await;
        let editor = a_staff("chi", Role::Editor, &[here], store).await;
        let administrator = a_staff("dung", Role::Administrator, &[], store).await;
        Self {
            portal,
            writer,
            elsewhere,
            editor,
            administrator,
            here,
            there,
            made: AtomicU32::new(0),
            article: Mutex::new(None),
        }
    }

    /// Calls a function about things that were made for this call alone.
    pub(super) async fn call(&self, row: &Row, asker: Asker) -> Answer {
        let args = self.fill(row.args).await;
        let number = self.number();
        let [_, _, third, fourth] = number.to_be_bytes();
        let address = IpAddr::V4(Ipv4Addr::new(198, 18, third, fourth));
        let visitor = self.portal.visitor_from(address);
        if let Some(staff) = self.staff(asker) {
            let token = a_session(staff, self.now(), &self.portal.store).await;
            visitor.set_cookie(SESSION_COOKIE, token.as_str());
        }
        let ask = match row.call {
            Call::Get => visitor.ask(Method::GET, &format!("{}?{args}", row.path)),
            Call::Form | Call::Json => visitor.ask(Method::POST, row.path),
        };
        let ask = ask
            .header("accept", "application/json")
            .header("sec-fetch-site", "same-origin");
        let ask = match row.call {
            Call::Get => ask,
            Call::Form => ask.form_text(args),
            Call::Json => ask
                .header("content-type", "application/json")
                .body(Body::from(args)),
        };
        ask.send().await
    }

    fn staff(&self, asker: Asker) -> Option<&Staff> {
        match asker {
            Asker::Nobody => None,
            Asker::Writer => Some(&self.writer),
            Asker::Elsewhere => Some(&self.elsewhere),
            Asker::Editor => Some(&self.editor),
            Asker::Administrator => Some(&self.administrator),
        }
    }

    fn now(&self) -> DateTime<Utc> {
        self.portal.state.clock.now()
    }

    fn number(&self) -> u32 {
        self.made.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// Puts things in the places of their names, such as `<draft>`.
    async fn fill(&self, args: &str) -> String {
        let mut filled = String::new();
        let mut rest = args;
        while let Some((before, after)) = rest.split_once('<') {
            let (name, after) = after.split_once('>').expect("a name ends");
            filled.push_str(before);
            filled.push_str(&self.thing(name).await);
            rest = after;
        }
        filled.push_str(rest);
        filled
    }

    /// The number of a thing of this name; all but the shelves and the people are made anew.
    async fn thing(&self, name: &str) -> String {
        let store = &self.portal.store;
        let number = self.number();
        let id = match name {
            "section" => self.here.0,
            "elsewhere" => self.there.0,
            "account" => self.writer.id().0,
            "other_account" => {
                let login = format!("nguoi{number}");
                a_staff(&login, Role::Writer, &[], store).await.id().0
            }
            "tag" => a_tag(&format!("Thẻ {number}"), store).await.id.0,
            "survey" => {
                a_survey(&format!("Câu hỏi {number}"))
                    .save(store)
                    .await
                    .id
                    .0
            }
            "empty_section" => a_section(&format!("Trống {number}"), store).await.id.0,
            "page" => self.page(number).await,
            "link" => self.link().await,
            "draft" => self.draft(number).await.0,
            "in_review" => self.in_review(number).await.0,
            "head" => self.head().await,
            _ => panic!("nobody makes a {name}"),
        };
        id.to_string()
    }

    /// A standing page that readers do not see yet.
    async fn page(&self, number: u32) -> i64 {
        let title = format!("Trang {number}");
        let slug = Slug::from_title(&title).expect("the title has letters");
        let who = self
            .administrator
            .administrator()
            .expect("the role says so");
        let pages = self.portal.store.pages();
        let page = pages.add(who, slug, title, Document::default(), self.now());
        page.await.expect("the page is begun").0
    }

    /// A link beside every page.
    async fn link(&self) -> i64 {
        let who = self
            .administrator
            .administrator()
            .expect("the role says so");
        let site = self.portal.store.site();
        let added = site.add_link(who, SitePlace::Aside, ("Cổng", "/tin"), self.now());
        added.await.expect("the link is added");
        let links = site.links().await.expect("the database answers");
        links.last().expect("a link was added").id
    }

    /// A draft of the writer in the section.
    async fn draft(&self, number: u32) -> ArticleId {
        let desk = self.portal.store.desk();
        let title = format!("Tin {number}");
        let made = desk
            .create(&self.writer, &title, self.here, self.now())
            .await;
        let Ok(CreateOutcome::Created(id)) = made else {
            panic!("the draft is not begun: {made:?}");
        };
        *self.article.lock().expect("nobody panicked") = Some(id);
        id
    }

    /// An article that the writer has handed in.
    async fn in_review(&self, number: u32) -> ArticleId {
        let id = self.draft(number).await;
        let desk = self.portal.store.desk();
        let details = MoveDetails::default();
        desk.move_many(&self.writer, &[id], Move::Submit, &details, self.now())
            .await;
        id
    }

    /// The latest revision of the article that was made last.
    async fn head(&self) -> i64 {
        let id = *self.article.lock().expect("nobody panicked");
        let id = id.expect("an article was made before");
        let desk = self.portal.store.desk();
        let open = desk.open(&self.administrator, id, self.now()).await;
        open.expect("the article is there").head.summary.id.0
    }
}
