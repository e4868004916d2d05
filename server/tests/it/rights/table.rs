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
    form("/api/session/confirm_code", "code=000000", STAFF),
    get("/api/session/own", "", STAFF),
    get("/api/session/link", "token=khong-co", [409; 5]),
    form("/api/session/set_password", "token=khong-co&password=mat-khau-moi-tinh", [409; 5]),
    form("/api/session/change_password", "present=sai&password=mat-khau-moi-tinh", [401, 400, 400, 400, 400]),
    form("/api/session/begin_codes", "", STAFF),
    form("/api/session/finish_codes", "code=000000", [401, 400, 400, 400, 400]),
    form("/api/session/remove_codes", "", STAFF),
    form("/api/session/new_recovery_codes", "", STAFF),
    form("/api/session/end", "", STAFF),
    form("/api/session/begin_passkey", "", STAFF),
    form("/api/session/finish_passkey", "name=Khoa&answer={}", [401, 409, 409, 409, 409]),
    form("/api/session/remove_passkey", "id=9999", [401, 404, 404, 404, 404]),
    form("/api/session/begin_passkey_login", "", STAFF),
    form("/api/session/finish_passkey_login", "answer={}", STAFF),
    // The newsroom's frame, dashboard and lists.
    get("/api/newsroom/frame", "", STAFF),
    get("/api/newsroom/dashboard", "", STAFF),
    get("/api/newsroom-articles/list", "", STAFF),
    // What becomes of each article is in the answer, by the person's rights on it.
    form("/api/newsroom-articles/act", "deed=bin&ids[]=<draft>", STAFF),
    form("/api/newsroom-articles/save-filter", "name=Nhap&query=trang-thai=draft", STAFF),
    form("/api/newsroom-articles/delete-filter", "id=9999", [401, 404, 404, 404, 404]),
    get("/api/newsroom-articles/prepare", "", STAFF),
    form("/api/newsroom-articles/begin", "title=Tin&section=<section>", STAFF),
    get("/api/audit/list", "", ADMINISTRATORS),
    get("/api/audit/export", "", ADMINISTRATORS),
    // Accounts.
    get("/api/accounts/list", "", ADMINISTRATORS),
    get("/api/accounts/read", "id=<account>", ADMINISTRATORS),
    form("/api/accounts/invite", "login=nguoi-moi-<tag>&name=Moi&role=writer", ADMINISTRATORS),
    form("/api/accounts/link", "id=<other_account>", ADMINISTRATORS),
    form("/api/accounts/begin_anew", "id=<other_account>", ADMINISTRATORS),
    form("/api/accounts/set_rights", "id=<other_account>&name=Khac&role=editor", ADMINISTRATORS),
    form("/api/accounts/suspend", "id=<other_account>&reason=Nghi", ADMINISTRATORS),
    form("/api/accounts/resume", "id=<other_account>", ADMINISTRATORS),
    form("/api/accounts/end_sessions", "id=<other_account>", ADMINISTRATORS),
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
    form("/api/desk/unshare", "id=<draft>&link=9999", ITS_PEOPLE),
    get("/api/desk/shared", "token=khong-co", [404; 5]),
    // Sections, tags and standing pages.
    get("/api/shelves/sections", "", ADMINISTRATORS),
    form("/api/shelves/add_section", "name=Muc+moi", ADMINISTRATORS),
    form("/api/shelves/rename_section", "id=<empty_section>&name=Ten+khac&slug=ten-khac", ADMINISTRATORS),
    form("/api/shelves/delete_section", "id=<empty_section>", ADMINISTRATORS),
    get("/api/shelves/tags", "", EDITORS),
    form("/api/shelves/rename_tag", "id=<tag>&name=The+khac&slug=the-khac-<tag>", EDITORS),
    form("/api/shelves/merge_tag", "id=<tag>&into=the-chinh", EDITORS),
    form("/api/shelves/delete_tag", "id=<tag>", ADMINISTRATORS),
    get("/api/pages/list", "", ADMINISTRATORS),
    form("/api/pages/begin", "title=Trang+moi", ADMINISTRATORS),
    get("/api/pages/open", "id=<page>&from=1&to=1", ADMINISTRATORS),
    form("/api/pages/save", "id=<page>&page[title]=Trang&page[text]=Chu&page[base]=1&page[seen]=1", ADMINISTRATORS),
    form("/api/pages/restore", "id=<page>&number=1", ADMINISTRATORS),
    form("/api/pages/show", "id=<page>&is_published=true", ADMINISTRATORS),
    form("/api/pages/set_slug", "id=<page>&slug=dia-chi-<page>", ADMINISTRATORS),
    // Menu, front page, links, banners and settings.
    form("/api/site/arrange", "what=section&id=<section>&step=down", ADMINISTRATORS),
    form("/api/site/remove", "what=link&id=<link>", ADMINISTRATORS),
    get("/api/site/menu", "", ADMINISTRATORS),
    form("/api/site/add_menu_entry", "label=Tin&target=section:<section>", ADMINISTRATORS),
    form("/api/site/add_link", "place=aside&label=Tin&url=/tin", ADMINISTRATORS),
    form("/api/site/add_banner", "place=aside&banner[picture]=/bau-cu.png&banner[alt]=Bau+cu&banner[url]=/tin", ADMINISTRATORS),
    get("/api/site/front", "", ADMINISTRATORS),
    form("/api/site/place_story", "article=bai-da-dang&is_lead=true", ADMINISTRATORS),
    form("/api/site/set_block", "section=<section>&stories=4", ADMINISTRATORS),
    get("/api/site/settings", "", ADMINISTRATORS),
    form("/api/site/save_settings", "name=Phuong&owner=Uy+ban&time_zone=%2B07:00", ADMINISTRATORS),
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
