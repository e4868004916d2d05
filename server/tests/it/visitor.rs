//! A browser with an address, a name and a cookie jar of its own.

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{HeaderMap, HeaderName, HeaderValue, Method, Request, header},
    response::Response,
};
use cookie::Cookie;
use domain::{ChoiceId, survey::Survey};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use tower::ServiceExt as _;

use crate::answer::Answer;

const BROWSER: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
/// The host under which every request of a test asks.
pub(crate) const HOST: &str = "phuong.example";

/// A browser; its clones share their cookies.
#[derive(Clone)]
pub(crate) struct Visitor {
    router: Router,
    peer: SocketAddr,
    cookies: Arc<Mutex<BTreeMap<String, String>>>,
}

/// A request in the making.
pub(crate) struct Ask {
    visitor: Visitor,
    method: Method,
    address: String,
    headers: HeaderMap,
    body: Body,
}

impl Visitor {
    pub(crate) fn new(router: Router, peer: SocketAddr) -> Self {
        Self {
            router,
            peer,
            cookies: Arc::default(),
        }
    }

    /// Begins a request.
    pub(crate) fn ask(&self, method: Method, address: &str) -> Ask {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, HeaderValue::from_static(HOST));
        headers.insert(header::USER_AGENT, HeaderValue::from_static(BROWSER));
        Ask {
            visitor: self.clone(),
            method,
            address: address.to_owned(),
            headers,
            body: Body::empty(),
        }
    }

    /// Opens an address as a document.
    pub(crate) async fn get(&self, address: &str) -> Answer {
        let ask = self.ask(Method::GET, address);
        ask.header("accept", "text/html").send().await
    }

    /// Votes as the page's own script does.
    pub(crate) async fn vote(&self, survey: &Survey, choices: &[ChoiceId]) -> Answer {
        self.ballot(survey.slug.as_str(), "", choices).send().await
    }

    /// Begins a vote as the page's own script makes it.
    pub(crate) fn ballot(&self, survey: &str, ticket: &str, choices: &[ChoiceId]) -> Ask {
        self.ask(Method::POST, "/api/survey/vote")
            .header("accept", "application/json")
            .header("sec-fetch-site", "same-origin")
            .form(&ballot_fields(survey, ticket, choices))
    }

    /// A cookie that the portal set.
    pub(crate) fn cookie(&self, name: &str) -> Option<String> {
        let cookies = self.cookies.lock().expect("nobody panicked");
        cookies.get(name).cloned()
    }

    /// Puts a cookie into the jar.
    pub(crate) fn set_cookie(&self, name: &str, value: &str) {
        let mut cookies = self.cookies.lock().expect("nobody panicked");
        cookies.insert(name.to_owned(), value.to_owned());
    }

    fn cookie_header(&self) -> Option<HeaderValue> {
        let cookies = self.cookies.lock().expect("nobody panicked");
        let pairs = cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect::<Vec<_>>();
        (!pairs.is_empty()).then(|| {
            let value = HeaderValue::from_str(&pairs.join("; "));
            value.expect("cookies are plain text")
        })
    }

    fn keep_cookies(&self, headers: &HeaderMap) {
        for value in headers.get_all(header::SET_COOKIE) {
            let value = value.to_str().expect("cookies are plain text");
            let cookie = Cookie::parse(value).expect("the cookie is well formed");
            self.set_cookie(cookie.name(), cookie.value());
        }
    }
}

impl Ask {
    /// Sends this header too, or another value for it.
    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        let name = HeaderName::from_bytes(name.as_bytes()).expect("a test names real headers");
        let value = HeaderValue::from_str(value).expect("a test sends plain headers");
        self.headers.insert(name, value);
        self
    }

    /// Leaves this header out.
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.headers.remove(name);
        self
    }

    /// Sends these fields as a form does.
    pub(crate) fn form(self, fields: &[(&str, String)]) -> Self {
        let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let pairs = fields
            .iter()
            .map(|(name, value)| format!("{}={}", encode(name), encode(value)))
            .collect::<Vec<_>>();
        self.form_text(pairs.join("&"))
    }

    /// Sends this text where a form is expected.
    pub(crate) fn form_text(self, text: String) -> Self {
        let length = text.len().to_string();
        self.header("content-type", "application/x-www-form-urlencoded")
            .header("content-length", &length)
            .body(Body::from(text))
    }

    /// Sends this body.
    pub(crate) fn body(mut self, body: Body) -> Self {
        self.body = body;
        self
    }

    /// Sends the request and reads the answer to its end.
    pub(crate) async fn send(self) -> Answer {
        Answer::read(self.open().await).await
    }

    /// Sends the request and leaves the answer's body open.
    pub(crate) async fn open(self) -> Response {
        let visitor = self.visitor;
        let mut request = Request::new(self.body);
        *request.method_mut() = self.method;
        *request.uri_mut() = self
            .address
            .parse()
            .expect("a test asks for real addresses");
        *request.headers_mut() = self.headers;
        if let Some(cookies) = visitor.cookie_header() {
            request.headers_mut().insert(header::COOKIE, cookies);
        }
        request.extensions_mut().insert(ConnectInfo(visitor.peer));
        let answered = visitor.router.clone().oneshot(request).await;
        let response = answered.expect("the router always answers");
        visitor.keep_cookies(response.headers());
        response
    }
}

/// The fields of the survey's form.
pub(crate) fn ballot_fields(
    survey: &str,
    ticket: &str,
    choices: &[ChoiceId],
) -> Vec<(&'static str, String)> {
    let mut fields = vec![("survey", survey.to_owned()), ("ticket", ticket.to_owned())];
    fields.extend(
        choices
            .iter()
            .map(|choice| ("choices[]", choice.0.to_string())),
    );
    fields
}
