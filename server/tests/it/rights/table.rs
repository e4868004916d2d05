//! The specification of rights: what each server function answers to whom.
//!
//! A call's arguments name the things that are made for it, such as `<draft>`: a draft of the writer in the editor's
//! section. The answers are to nobody, the writer, an editor of another section, an editor of the section, and an
//! administrator, in this order. A function that is not in the table fails the test, and so does a row without one.

use axum::http::Method;

/// How a function is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Call {
    /// With its arguments in the address.
    Get,
    /// With its arguments in a form.
    Form,
    /// With its arguments as JSON.
    Json,
}

/// What one function answers to whom.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    /// How it is called.
    pub(super) call: Call,
    /// Its address.
    pub(super) path: &'static str,
    /// Its arguments.
    pub(super) args: &'static str,
    /// The statuses, in the order of the module's words.
    pub(super) answers: [u16; 5],
}

impl Call {
    pub(super) fn method(self) -> Method {
        match self {
            Self::Get => Method::GET,
            Self::Form | Self::Json => Method::POST,
        }
    }
}

const fn get(path: &'static str, args: &'static str, answers: [u16; 5]) -> Row {
    row(Call::Get, path, args, answers)
}

const fn form(path: &'static str, args: &'static str, answers: [u16; 5]) -> Row {
    row(Call::Form, path, args, answers)
}

const fn json(path: &'static str, args: &'static str, answers: [u16; 5]) -> Row {
    row(Call::Json, path, args, answers)
}

const fn row(call: Call, path: &'static str, args: &'static str, answers: [u16; 5]) -> Row {
    Row {
        call,
        path,
        args,
        answers,
    }
}

const EVERYONE: [u16; 5] = [200; 5];
const STAFF: [u16; 5] = [401, 200, 200, 200, 200];
const EDITORS: [u16; 5] = [401, 403, 200, 200, 200];
const ADMINISTRATORS: [u16; 5] = [401, 403, 403, 403, 200];
/// The writer of the article, the editors of its section and administrators.
const ITS_PEOPLE: [u16; 5] = [401, 200, 403, 200, 200];

#[rustfmt::skip]
pub(super) const TABLE: &[Row] = &[
    // Readers.
    get("/api/articles/front", "", EVERYONE),
    get("/api/articles/list", "shelf=All", EVERYONE),
    get("/api/articles/read", "slug=bai-da-dang", EVERYONE),
    get("/api/layout/frame", "", EVERYONE),
    get("/api/pages/read", "slug=khong-co", [404; 5]),
    get("/api/survey/current", "", EVERYONE),
    get("/api/survey/list", "", EVERYONE),
    get("/api/survey/read", "slug=co-can-them-cay-xanh", EVERYONE),
    form("/api/survey/vote", "survey=co-can-them-cay-xanh", [400; 5]),
    get("/api/visitors/statistics", "", EVERYONE),
    // The session.
    get("/api/session/read", "", EVERYONE),
    form("/api/session/log_in", "login=ai&password=khong-biet-dau", [409; 5]),
    form("/api/session/log_out", "", EVERYONE),
    // The newsroom's frame, dashboard and lists.
    get("/api/newsroom/frame", "", STAFF),
    get("/api/audit/list", "", ADMINISTRATORS),
    get("/api/audit/export", "", ADMINISTRATORS),
    // The writing desk.
    get("/api/desk/open", "id=<draft>", ITS_PEOPLE),
    get("/api/desk/standing", "id=<draft>", ITS_PEOPLE),
    get("/api/desk/revisions", "id=<draft>", ITS_PEOPLE),
    get("/api/desk/compare", "id=<draft>&from=<head>&to=<head>", ITS_PEOPLE),
    json("/api/desk/save", r#"{"id":<draft>,"based_on":<head>,"typed":{"title":"Tin sửa","lead":"","byline":"","section":<section>,"tags":[],"text":""},"is_autosave":false}"#, ITS_PEOPLE),
    json("/api/desk/move", r#"{"id":<in_review>,"seen":"in_review","head":<head>,"order":{"step":"return","note":"Xin viết rõ hơn.","at":"","expires":""}}"#, [401, 403, 403, 200, 200]),
    json("/api/desk/set-slug", r#"{"id":<draft>,"slug":"dia-chi-<head>"}"#, ITS_PEOPLE),
    json("/api/desk/here", r#"{"id":<draft>}"#, ITS_PEOPLE),
    form("/api/desk/restore", "id=<draft>&revision=<head>", ITS_PEOPLE),
    form("/api/desk/share", "id=<draft>&revision=<head>", ITS_PEOPLE),
    get("/api/desk/shared", "token=khong-co", [404; 5]),
    // The newsroom's surveys.
    get("/api/newsroom-surveys/list", "", EDITORS),
    get("/api/newsroom-surveys/read", "id=<survey>", EDITORS),
    get("/api/newsroom-surveys/export", "id=<survey>", EDITORS),
    form("/api/newsroom-surveys/save", "text[question]=Nen+khong&text[choices][]=Co&text[choices][]=Khong", EDITORS),
    form("/api/newsroom-surveys/open", "id=<survey>", EDITORS),
    form("/api/newsroom-surveys/close", "id=<survey>", EDITORS),
    form("/api/newsroom-surveys/correct", "id=<survey>&wording=Cau+khac", EDITORS),
    form("/api/newsroom-surveys/delete", "id=<survey>", EDITORS),
];
