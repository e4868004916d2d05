//! Who came by: the four numbers on every page, and the rules of counting.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

/// A visitor is online while seen within this time.
pub const ONLINE: TimeDelta = TimeDelta::minutes(5);

/// A visitor who comes back after this long without being seen makes a new visit.
pub const VISIT_PAUSE: TimeDelta = TimeDelta::minutes(30);

/// The numbers of the statistics widget.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitorNumbers {
    /// All visits so far, the figure carried over from an earlier site included.
    pub total: i64,
    /// Visitors seen within [`ONLINE`].
    pub online: i64,
    /// Visits of today, in the portal's time zone.
    pub today: i64,
    /// Visits of the day before.
    pub yesterday: i64,
}

/// A browser on one day: a keyed hash under a salt that is thrown away, so that it names nobody.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct VisitorHash(pub [u8; 16]);

impl std::fmt::Debug for VisitorHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("VisitorHash(…)")
    }
}

/// True for a program that reads without a person: a crawler, a monitor, a command-line client.
///
/// Judged by words that such programs put into their name; a browser that says nothing counts as one too.
#[must_use]
pub fn is_crawler(user_agent: &str) -> bool {
    const WORDS: [&str; 24] = [
        "botify",
        "crawl",
        "spider",
        "slurp",
        "curl/",
        "wget/",
        "python",
        "java/",
        "okhttp",
        "go-http-client",
        "libwww",
        "httpclient",
        "scrapy",
        "axios",
        "node-fetch",
        "facebookexternalhit",
        "preview",
        "monitor",
        "uptime",
        "lighthouse",
        "pingdom",
        "archiver",
        "feedfetcher",
        "phantomjs",
    ];
    let name = user_agent.trim().to_ascii_lowercase();
    name.is_empty() || names_bot(&name) || WORDS.iter().any(|word| name.contains(word))
}

/// The visits of one day, a bar in the statistics page's chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayVisits {
    /// The day, in the portal's time zone.
    pub day: chrono::NaiveDate,
    /// Visits of that day.
    pub visits: i64,
}

/// True when a word of the name ends in "bot", as "Googlebot/2.1" and "bot.html" do; Cubot makes phones.
fn names_bot(name: &str) -> bool {
    name.split(|letter: char| !letter.is_ascii_lowercase())
        .map(|word| word.strip_suffix('s').unwrap_or(word))
        .any(|word| word.ends_with("bot") && word != "cubot")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crawler_is_told_from_a_browser_by_its_name() {
        let check = |name: &str, expected: bool| assert_eq!(is_crawler(name), expected, "{name}");
        check(
            "Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36",
            false,
        );
        check(
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/120.0 Safari/537.36",
            false,
        );
        check(
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Mobile Safari/604.1 Zalo",
            false,
        );
        check(
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            true,
        );
        check("facebookexternalhit/1.1", true);
        check("curl/8.5.0", true);
        check("", true);
    }

    #[test]
    fn a_bot_is_told_from_a_phone_whose_maker_sounds_like_one() {
        let check = |name: &str, expected: bool| assert_eq!(is_crawler(name), expected, "{name}");
        for crawler in [
            "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
            "Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)",
            "Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)",
            "coc_coc_bot",
            "MJ12bot",
            "Googlebot-Image/1.0",
            "Mozilla/5.0 (compatible; Applebot_Extended)",
            "Mozilla/5.0 (compatible; botify; http://botify.com)",
            "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X) Chrome/120.0 Mobile Safari/537.36 \
             (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            "mybots/1.0",
            "A bot",
        ] {
            check(crawler, true);
        }
        for phone in [
            "Mozilla/5.0 (Linux; Android 11; CUBOT_X19) AppleWebKit/537.36 Mobile Safari/537.36",
            "Mozilla/5.0 (Linux; Android 10; CUBOT X19 S) AppleWebKit/537.36 Mobile Safari/537.36",
            "Mozilla/5.0 (Linux; Android 12; KINGKONG; Cubot) Chrome/120.0 Mobile Safari/537.36",
            "Mozilla/5.0 (Linux; Android 12) Chrome/120.0 Mobile Safari/537.36 BotimApp",
            "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0 Abbottabad",
        ] {
            check(phone, false);
        }
    }
}
