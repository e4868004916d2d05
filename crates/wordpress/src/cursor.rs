//! Steps through well-formed XML and turns the parser's complaints into the export's.

use std::io::BufRead;

use quick_xml::{
    Reader,
    errors::{Error, IllFormedError, SyntaxError},
};

use crate::{
    ExportError, Flaw,
    event::{Complaint, Step, understand},
    meter::Meter,
};

/// The texts of an element's own elements, by name.
pub(crate) struct Fields(Vec<(String, String)>);

impl Fields {
    /// The text of a name, without space around it; empty when there is none.
    pub(crate) fn get(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, text)| text.trim())
    }

    /// The number that stands under a name, if one does.
    pub(crate) fn number(&self, name: &str) -> Option<u64> {
        self.get(name).parse().ok().filter(|number| *number != 0)
    }
}

/// A place in the file.
pub(crate) struct Cursor<R: BufRead> {
    reader: Reader<Meter<R>>,
    buffer: Vec<u8>,
    depth: usize,
    has_root: bool,
    limit_bytes: u64,
}

impl<R: BufRead> Cursor<R> {
    pub(crate) fn new(input: R, limit_bytes: u64) -> Self {
        let mut reader = Reader::from_reader(Meter::new(input, limit_bytes));
        reader.config_mut().expand_empty_elements = true;
        Self {
            reader,
            buffer: Vec::new(),
            depth: 0,
            has_root: false,
            limit_bytes,
        }
    }

    pub(crate) fn bytes(&self) -> u64 {
        self.reader.get_ref().bytes()
    }

    pub(crate) fn line(&self) -> u64 {
        self.reader.get_ref().line()
    }

    /// Grants the next record the full size again.
    pub(crate) fn begin_record(&mut self) {
        let limit_bytes = self.limit_bytes;
        self.reader.get_mut().allow(limit_bytes);
    }

    pub(crate) fn malformed(&self, flaw: Flaw) -> ExportError {
        let line = self.line();
        ExportError::Malformed { line, flaw }
    }

    pub(crate) fn step(&mut self) -> Result<Step, ExportError> {
        loop {
            self.buffer.clear();
            let read = match self.reader.read_event_into(&mut self.buffer) {
                Ok(event) => understand(event),
                Err(error) => Err(Complaint::Xml(error)),
            };
            match read {
                Ok(Some(step)) => return self.entered(step),
                Ok(None) => {}
                Err(Complaint::Xml(error)) => return Err(self.explain(error)),
                Err(Complaint::Flaw(flaw)) => return Err(self.malformed(flaw)),
            }
        }
    }

    /// The text up to the end of the element that was just opened; elements inside it are kept as written.
    pub(crate) fn text(&mut self) -> Result<String, ExportError> {
        let mut text = String::new();
        let mut inner = 0_usize;
        loop {
            match self.step()? {
                Step::Text(part) => text.push_str(&part),
                Step::Open(name, attributes) => {
                    inner += 1;
                    text.push_str(&opening_tag(&name, &attributes));
                }
                Step::Close(_) if inner == 0 => return Ok(text),
                Step::Close(name) => {
                    inner -= 1;
                    text.push_str(&format!("</{name}>"));
                }
                Step::End => return Err(ExportError::CutOff { line: self.line() }),
            }
        }
    }

    /// The texts of the elements within the one that was just opened, by name.
    pub(crate) fn fields(&mut self) -> Result<Fields, ExportError> {
        let mut fields = Vec::new();
        loop {
            match self.step()? {
                Step::Open(name, _) => fields.push((name, self.text()?)),
                Step::Close(_) => return Ok(Fields(fields)),
                Step::Text(_) => {}
                Step::End => return Err(ExportError::CutOff { line: self.line() }),
            }
        }
    }

    fn entered(&mut self, step: Step) -> Result<Step, ExportError> {
        let is_outside = self.depth == 0;
        match &step {
            Step::Open(..) if is_outside && self.has_root => {
                return Err(self.malformed(Flaw::Trailing));
            }
            Step::Open(..) => {
                self.has_root = true;
                self.depth += 1;
            }
            Step::Close(_) => self.depth = self.depth.saturating_sub(1),
            Step::Text(text) if is_outside && !text.trim().is_empty() => {
                return Err(match self.has_root {
                    true => self.malformed(Flaw::Trailing),
                    false => ExportError::NotAnExport { line: self.line() },
                });
            }
            Step::End if !is_outside => return Err(ExportError::CutOff { line: self.line() }),
            Step::Text(_) | Step::End => {}
        }
        Ok(step)
    }

    fn explain(&mut self, error: Error) -> ExportError {
        let meter = self.reader.get_mut();
        let line = meter.line();
        if meter.is_spent() {
            let limit_bytes = self.limit_bytes;
            return ExportError::TooLarge { line, limit_bytes };
        }
        let is_at_end = meter.is_at_end();
        let flaw = match error {
            Error::Io(source) => {
                let source = std::io::Error::new(source.kind(), source);
                return ExportError::Io { line, source };
            }
            Error::Syntax(SyntaxError::InvalidBangMarkup) if !is_at_end => Flaw::Markup,
            // Every other complaint of this kind is that the end of something was not found before the file's.
            Error::Syntax(_) => return ExportError::CutOff { line },
            Error::IllFormed(IllFormedError::UnclosedReference) if is_at_end => {
                return ExportError::CutOff { line };
            }
            Error::IllFormed(error) => ill_formed(error),
            Error::InvalidAttr(_) => Flaw::Attribute,
            Error::Encoding(_) => Flaw::Encoding,
            Error::Escape(_) => Flaw::Reference(String::new()),
            Error::Namespace(_) => Flaw::Markup,
        };
        ExportError::Malformed { line, flaw }
    }
}

fn ill_formed(error: IllFormedError) -> Flaw {
    match error {
        IllFormedError::MismatchedEndTag { expected, found } => Flaw::WrongEnd { expected, found },
        IllFormedError::UnmatchedEndTag(name) => Flaw::StrayEnd(name),
        IllFormedError::UnclosedReference => Flaw::Reference(String::new()),
        IllFormedError::MissingEndTag(_)
        | IllFormedError::MissingDeclVersion(_)
        | IllFormedError::UnknownVersion
        | IllFormedError::MissingDoctypeName
        | IllFormedError::DoubleHyphenInComment => Flaw::Markup,
    }
}

fn opening_tag(name: &str, attributes: &[(String, String)]) -> String {
    let mut tag = format!("<{name}");
    for (key, value) in attributes {
        let value = value.replace('&', "&amp;").replace('"', "&quot;");
        tag.push_str(&format!(" {key}=\"{value}\""));
    }
    tag.push('>');
    tag
}
