//! The export as a whole: which record follows which.

use std::{collections::VecDeque, io::BufRead};

use crate::{
    ExportError, Record, channel,
    cursor::{Cursor, Fields},
    event::Step,
    item,
    text::plain_text,
};

/// Reads an export record by record, never holding more than one.
///
/// After an error there is nothing more to read.
pub struct ExportReader<R: BufRead> {
    cursor: Cursor<R>,
    place: Place,
    site: Site,
    waiting: VecDeque<Record>,
}

#[derive(Clone, Copy, PartialEq)]
enum Place {
    Start,
    Channel,
    Done,
}

#[derive(Default)]
struct Site {
    title: String,
    link: String,
    base_url: String,
    language: String,
    has_version: bool,
    is_told: bool,
}

impl<R: BufRead> ExportReader<R> {
    /// The most bytes of the file that one record may take.
    pub const RECORD_BYTES_MAX: u64 = 64 * 1024 * 1024;

    /// A reader at the beginning of an export.
    pub fn new(input: R) -> Self {
        Self::with_record_limit(input, Self::RECORD_BYTES_MAX)
    }

    /// A reader that stops at a record of more than so many bytes.
    pub fn with_record_limit(input: R, bytes_max: u64) -> Self {
        Self {
            cursor: Cursor::new(input, bytes_max),
            place: Place::Start,
            site: Site::default(),
            waiting: VecDeque::new(),
        }
    }

    /// How much of the file was read so far.
    pub fn bytes_read(&self) -> u64 {
        self.cursor.bytes()
    }

    fn next_record(&mut self) -> Result<Option<Record>, ExportError> {
        if self.place == Place::Start {
            self.enter("rss")?;
            self.enter("channel")?;
            self.place = Place::Channel;
        }
        loop {
            if let Some(record) = self.waiting.pop_front() {
                return Ok(Some(record));
            }
            if self.place == Place::Done {
                return Ok(None);
            }
            match self.cursor.step()? {
                Step::Open(name, _) => self.element(&name)?,
                Step::Close(_) => self.leave()?,
                Step::Text(_) | Step::End => {}
            }
        }
    }

    /// Only an export has these two elements at its root.
    fn enter(&mut self, expected: &str) -> Result<(), ExportError> {
        loop {
            match self.cursor.step()? {
                Step::Open(name, _) if name == expected => return Ok(()),
                Step::Text(_) => {}
                Step::Open(..) | Step::Close(_) | Step::End => return Err(self.not_an_export()),
            }
        }
    }

    fn element(&mut self, name: &str) -> Result<(), ExportError> {
        match name {
            "title" => self.site.title = plain_text(&self.cursor.text()?),
            "link" => self.site.link = self.cursor.text()?.trim().to_owned(),
            "language" => self.site.language = self.cursor.text()?.trim().to_owned(),
            "wp:base_blog_url" => self.site.base_url = self.cursor.text()?.trim().to_owned(),
            "wp:wxr_version" => self.version()?,
            "wp:author" => self.record(channel::author)?,
            "wp:category" => self.record(channel::category)?,
            "wp:tag" => self.record(channel::tag)?,
            "item" => {
                self.tell_site()?;
                self.cursor.begin_record();
                let item = item::read(&mut self.cursor)?;
                self.waiting.push_back(Record::Item(Box::new(item)));
            }
            _ => {
                self.cursor.text()?;
            }
        }
        self.cursor.begin_record();
        Ok(())
    }

    fn version(&mut self) -> Result<(), ExportError> {
        let version = self.cursor.text()?.trim().to_owned();
        if !matches!(version.as_str(), "1.0" | "1.1" | "1.2") {
            let line = self.cursor.line();
            return Err(ExportError::UnsupportedVersion { line, version });
        }
        self.site.has_version = true;
        Ok(())
    }

    fn record(&mut self, make: fn(&Fields) -> Record) -> Result<(), ExportError> {
        self.tell_site()?;
        let fields = self.cursor.fields()?;
        self.waiting.push_back(make(&fields));
        Ok(())
    }

    /// A feed of news looks like an export but for the version; without it nothing of the file is believed.
    fn tell_site(&mut self) -> Result<(), ExportError> {
        if self.site.is_told {
            return Ok(());
        }
        if !self.site.has_version {
            return Err(self.not_an_export());
        }
        self.site.is_told = true;
        let base_url = match self.site.base_url.is_empty() {
            true => &self.site.link,
            false => &self.site.base_url,
        };
        self.waiting.push_back(Record::Site {
            title: self.site.title.clone(),
            base_url: base_url.trim_end_matches('/').to_owned(),
            language: self.site.language.clone(),
        });
        Ok(())
    }

    /// The channel is over; what follows may only be the end of the file.
    fn leave(&mut self) -> Result<(), ExportError> {
        self.tell_site()?;
        loop {
            match self.cursor.step()? {
                Step::End => break,
                Step::Open(..) => {
                    self.cursor.text()?;
                }
                Step::Close(_) | Step::Text(_) => {}
            }
        }
        self.place = Place::Done;
        Ok(())
    }

    fn not_an_export(&self) -> ExportError {
        let line = self.cursor.line();
        ExportError::NotAnExport { line }
    }
}

impl<R: BufRead> Iterator for ExportReader<R> {
    type Item = Result<Record, ExportError>;

    fn next(&mut self) -> Option<Self::Item> {
        let next = self.next_record().transpose();
        if !matches!(next, Some(Ok(_))) {
            self.place = Place::Done;
            self.waiting.clear();
        }
        next
    }
}
