//! What one event of the parser means for an export.

use quick_xml::{
    errors::Error,
    escape::{resolve_html5_entity, resolve_xml_entity},
    events::{BytesRef, BytesStart, Event},
};

use crate::{Flaw, text::without_control_characters};

/// One step through the file.
pub(crate) enum Step {
    /// An element begins, with its attributes.
    Open(String, Vec<(String, String)>),
    /// The element that was opened last ends.
    Close(String),
    /// Text, decoded.
    Text(String),
    /// The file ends where it should.
    End,
}

/// Why an event means nothing.
pub(crate) enum Complaint {
    /// The parser says so.
    Xml(Error),
    /// The export may not contain it.
    Flaw(Flaw),
}

impl<E: Into<Error>> From<E> for Complaint {
    fn from(error: E) -> Self {
        Self::Xml(error.into())
    }
}

/// The step that an event is; nothing for what an export carries without meaning.
pub(crate) fn understand(event: Event<'_>) -> Result<Option<Step>, Complaint> {
    Ok(Some(match event {
        Event::Start(start) | Event::Empty(start) => open(&start)?,
        Event::End(end) => Step::Close(decoded(end.name().as_ref())?),
        Event::Text(text) => Step::Text(without_control_characters(&text.xml10_content()?)),
        Event::CData(text) => Step::Text(without_control_characters(&text.xml10_content()?)),
        Event::GeneralRef(reference) => Step::Text(resolve(&reference)?),
        Event::Decl(declaration) => match declaration.encoding().transpose() {
            Ok(encoding) if is_utf8(encoding.as_deref()) => return Ok(None),
            Ok(_) => return Err(Complaint::Flaw(Flaw::Encoding)),
            Err(_) => return Err(Complaint::Flaw(Flaw::Attribute)),
        },
        Event::Comment(_) | Event::PI(_) | Event::DocType(_) => return Ok(None),
        Event::Eof => Step::End,
    }))
}

fn open(start: &BytesStart<'_>) -> Result<Step, Complaint> {
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|_| Complaint::Flaw(Flaw::Attribute))?;
        let value = decoded(&attribute.value)?;
        let value = quick_xml::escape::unescape_with(&value, known_entity)
            .map_err(|_| Complaint::Flaw(Flaw::Reference(value.clone())))?;
        attributes.push((decoded(attribute.key.as_ref())?, value.into_owned()));
    }
    Ok(Step::Open(decoded(start.name().as_ref())?, attributes))
}

fn decoded(bytes: &[u8]) -> Result<String, Complaint> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(_) => Err(Complaint::Flaw(Flaw::Encoding)),
    }
}

/// WordPress writes the names of HTML's characters into titles without declaring them.
fn known_entity(name: &str) -> Option<&'static str> {
    resolve_xml_entity(name).or_else(|| resolve_html5_entity(name))
}

fn resolve(reference: &BytesRef<'_>) -> Result<String, Complaint> {
    let name = reference.decode()?;
    if reference.is_char_ref() {
        // A control character written as a number is as meaningless as one written out.
        return Ok(match reference.resolve_char_ref() {
            Ok(Some(character)) => without_control_characters(&character.to_string()),
            Ok(None) | Err(_) if is_number_reference(&name) => String::new(),
            Ok(None) | Err(_) => return Err(Complaint::Flaw(Flaw::Reference(name.into_owned()))),
        });
    }
    known_entity(&name)
        .map(str::to_owned)
        .ok_or_else(|| Complaint::Flaw(Flaw::Reference(format!("{name};"))))
}

fn is_number_reference(name: &str) -> bool {
    let number = name.trim_start_matches('#');
    let digits = number.strip_prefix('x').unwrap_or(number);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn is_utf8(encoding: Option<&[u8]>) -> bool {
    encoding.is_none_or(|name| {
        [b"utf-8".as_slice(), b"utf8", b"us-ascii"]
            .iter()
            .any(|known| name.eq_ignore_ascii_case(known))
    })
}
