//! Why an export cannot be read, with the line to look at.

/// Why an export cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// It is some other file.
    #[error("line {line}: this is not a WordPress export")]
    NotAnExport {
        /// Where it became clear.
        line: u64,
    },
    /// It is an export of a kind that nobody has seen yet.
    #[error("line {line}: export version \"{version}\" is not supported; versions 1.0 to 1.2 are")]
    UnsupportedVersion {
        /// Where the version stands.
        line: u64,
        /// What it says.
        version: String,
    },
    /// It ends in the middle; mostly a download that broke off.
    #[error("line {line}: the file breaks off before its end")]
    CutOff {
        /// Its last line.
        line: u64,
    },
    /// It is not well-formed XML.
    #[error("line {line}: {flaw}")]
    Malformed {
        /// Where the flaw was met.
        line: u64,
        /// What is wrong.
        flaw: Flaw,
    },
    /// One record is larger than a portal would ever need.
    #[error("line {line}: one entry is larger than {limit_bytes} bytes")]
    TooLarge {
        /// Where the limit was reached.
        line: u64,
        /// The limit.
        limit_bytes: u64,
    },
    /// The file itself cannot be read.
    #[error("line {line}: the file cannot be read")]
    Io {
        /// How far it was read.
        line: u64,
        /// What the system says.
        source: std::io::Error,
    },
}

impl ExportError {
    /// The line of the file, counted from 1, at which reading stopped.
    #[must_use]
    pub fn line(&self) -> u64 {
        match self {
            Self::NotAnExport { line }
            | Self::UnsupportedVersion { line, .. }
            | Self::CutOff { line }
            | Self::Malformed { line, .. }
            | Self::TooLarge { line, .. }
            | Self::Io { line, .. } => *line,
        }
    }
}

/// In which way a file fails to be well-formed XML.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// An element is closed under another name.
    #[error("<{expected}> is closed by </{found}>")]
    WrongEnd {
        /// The open element.
        expected: String,
        /// The name at its end.
        found: String,
    },
    /// An element is closed that was never opened.
    #[error("</{0}> closes nothing")]
    StrayEnd(String),
    /// An ampersand stands alone, or names no character.
    #[error("\"&{0}\" names no character")]
    Reference(String),
    /// An attribute is not written as `name="value"`, or stands twice.
    #[error("an attribute is malformed")]
    Attribute,
    /// A tag, comment or declaration is not written as XML asks.
    #[error("the markup is malformed")]
    Markup,
    /// Something follows the end of the document.
    #[error("there is something after the end of the export")]
    Trailing,
    /// The bytes are not UTF-8 text.
    #[error("the text is not UTF-8")]
    Encoding,
}
