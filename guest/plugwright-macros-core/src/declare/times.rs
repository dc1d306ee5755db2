//! Times as contracts write them, in ISO 8601.

/// Whether a text is a duration, `PT1.5S` or `P1DT2H`; negative ones are not.
pub(super) fn is_duration(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('P') else {
        return false;
    };
    let (days, time) = match rest.split_once('T') {
        Some((days, time)) if !time.is_empty() => (days, time),
        Some(_) => return false,
        None if rest.is_empty() => return false,
        None => (rest, ""),
    };
    units(days, "D") && units(time, "HMS")
}

/// Whether a text is numbers that these units follow, each once and in this order.
fn units(text: &str, units: &str) -> bool {
    let mut rest = text;
    for unit in units.chars() {
        if let Some((number, after)) = rest.split_once(unit) {
            let valid = match number.split_once('.') {
                Some((whole, nanos)) => unit == 'S' && digits(whole, 9) && digits(nanos, 9),
                None => digits(number, 9),
            };
            if !valid {
                return false;
            }
            rest = after;
        }
    }
    rest.is_empty()
}

fn digits(text: &str, most: usize) -> bool {
    (1..=most).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit())
}

/// Whether a text is a time since 1970 in UTC, `2026-01-01T00:00:00Z`.
pub(super) fn is_instant(text: &str) -> bool {
    let parts = text
        .strip_suffix('Z')
        .and_then(|text| text.split_once('T'))
        .map(|(date, time)| {
            (
                numbers(date, '-'),
                time.split_once('.').unwrap_or((time, "0")),
            )
        });
    let Some((Some(date), (time, nanos))) = parts else {
        return false;
    };
    let ([year, month, day], Some([hour, minute, second])) = (date, numbers(time, ':')) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    year >= 1970
        && text.find('-') == Some(4)
        && (1..=days).contains(&day)
        && hour < 24
        && minute < 60
        && second < 60
        && digits(nanos, 9)
}

/// Three numbers of two digits, of which the first may have four.
fn numbers(text: &str, separator: char) -> Option<[u32; 3]> {
    let mut numbers = text.split(separator);
    let mut next = |lengths: &[usize]| {
        let number = numbers.next()?;
        let valid = lengths.contains(&number.len()) && digits(number, 4);
        valid.then(|| number.parse().ok()).flatten()
    };
    let found = [next(&[2, 4])?, next(&[2])?, next(&[2])?];
    numbers.next().is_none().then_some(found)
}
