//! One reader from crates.io over a list of pages, as bench/peers/reader.py does it in Python.
//!
//! usage: copydesk-bench-peers NAME LIST OUT
use std::io::{BufWriter, Read, Write};
use std::panic::{catch_unwind, AssertUnwindSafe};

/// Seconds of the processor that the process has had.
fn processor() -> f64 {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    unsafe { libc::clock_gettime(libc::CLOCK_PROCESS_CPUTIME_ID, &mut time) };
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}

fn inflated(bytes: Vec<u8>) -> Vec<u8> {
    if !bytes.starts_with(b"\x1f\x8b") {
        return bytes;
    }
    let mut page = Vec::new();
    flate2::read::MultiGzDecoder::new(&bytes[..]).read_to_end(&mut page).expect("a page that inflates");
    page
}

fn trafilatura(page: &[u8]) -> Option<String> {
    rs_trafilatura::extract_bytes(page).ok().map(|result| result.content_text)
}

fn smoothie(page: &[u8]) -> Option<String> {
    let html = String::from_utf8_lossy(page);
    let article = dom_smoothie::Readability::new(html.as_ref(), None, None).ok()?.parse().ok()?;
    Some(article.content.to_string())
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let (read, field, version): (fn(&[u8]) -> Option<String>, _, _) = match arguments[1].as_str() {
        "rs-trafilatura" => (trafilatura, "text", "0.2.2"),
        _ => (smoothie, "html", "0.19.0"),
    };
    std::panic::set_hook(Box::new(|_| {}));
    let listing = std::fs::read_to_string(&arguments[2]).expect("the list");
    let mut records = BufWriter::new(std::fs::File::create(&arguments[3]).expect("a file to write"));
    let mut seconds = 0.0;
    for path in listing.lines() {
        let page = inflated(std::fs::read(path).expect("a page"));
        let began = processor();
        let text = catch_unwind(AssertUnwindSafe(|| read(&page))).unwrap_or(None);
        seconds += processor() - began;
        writeln!(records, "{}", serde_json::json!({ field: text })).expect("room on the disk");
    }
    println!("{}", serde_json::json!({ "seconds": seconds, "version": version }));
}
