package org.shuzha.procedure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers and addresses in a text that lead to a person, as far as a machine can tell: what and where, never which. The
 * browser looks in the same way; both are held against the same samples.
 */
final class PersonalNumbers {

    /** The line, and the character in it where one begins, both from 1. */
    record Found(String kind, int line, int column) {

        Map<String, Object> args() {
            return Map.of("kind", kind, "line", line, "column", column);
        }
    }

    private static final String BEFORE = "(?<![0-9A-Za-z])";
    private static final String AFTER = "(?![0-9])";

    private static final String MONTH_DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";

    private static final Pattern ID_CARD =
            Pattern.compile("(?<!\\d)[1-9]\\d{5}([ -]?)(?:18|19|20)\\d{2}" + MONTH_DAY + "\\1\\d{3}[\\dXx]" + AFTER);
    private static final Pattern OLD_ID_CARD =
            Pattern.compile("(?<!\\d)[1-9]\\d{5}\\d{2}" + MONTH_DAY + "\\d{3}" + AFTER);
    private static final Pattern MOBILE =
            Pattern.compile("(?<!\\d)(?:(?:\\+|00)?86[ -]?)?1[3-9]\\d([ -]?)\\d{4}\\1\\d{4}" + AFTER);
    private static final Pattern BANK_CARD =
            Pattern.compile("(?<!\\d)[1-9]\\d{3}([ -]?)\\d{4}\\1\\d{4}\\1(?:\\d{4}|\\d{4}\\1\\d{1,3})" + AFTER);
    private static final Pattern RECORD = Pattern.compile(
            "(?:病历|病案|住院|门诊|就诊|急诊|医保|诊疗|健康)(?:卡|证)?(?:号码|编号|号)[ :是为#-]{0,4}[A-Za-z]{0,4}-?\\d[\\dA-Za-z-]{3,}");
    private static final Pattern EMAIL =
            Pattern.compile(BEFORE + "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private PersonalNumbers() {}

    /** In the order of the text; one place is named once. */
    static List<Found> in(String text) {
        String plain = narrow(text);
        var taken = new ArrayList<int[]>();
        var found = new ArrayList<Found>();
        look(plain, ID_CARD, "id-card", taken, found);
        look(plain, OLD_ID_CARD, "id-card", taken, found);
        look(plain, MOBILE, "mobile", taken, found);
        look(plain, BANK_CARD, "bank-card", taken, found);
        look(plain, RECORD, "medical-record", taken, found);
        look(plain, EMAIL, "email", taken, found);
        found.sort(Comparator.comparingInt(Found::line).thenComparingInt(Found::column));
        return found;
    }

    private static void look(String text, Pattern pattern, String kind, List<int[]> taken, List<Found> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            boolean known = taken.stream().anyMatch(one -> one[0] < end && start < one[1]);
            if (!known && holds(kind, matcher.group().replaceAll("[ -]", ""))) {
                taken.add(new int[] {start, end});
                String before = text.substring(0, start);
                found.add(new Found(
                        kind,
                        (int) before.chars().filter(one -> one == '\n').count() + 1,
                        start - before.lastIndexOf('\n')));
            }
        }
    }

    /** What carries a check digit is one only where that is right. */
    private static boolean holds(String kind, String digits) {
        return switch (kind) {
            case "id-card" -> digits.length() == 15 || idCard(digits);
            case "bank-card" -> luhn(digits);
            default -> true;
        };
    }

    /** GB 11643: ISO 7064, MOD 11-2. */
    private static boolean idCard(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11) == Character.toUpperCase(digits.charAt(17));
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /** Full-width letters and digits, dashes and spaces as their plain ones, each in its place. */
    private static String narrow(String text) {
        var plain = new StringBuilder(text.length());
        text.chars().forEach(one -> plain.append(narrow((char) one)));
        return plain.toString();
    }

    private static char narrow(char one) {
        if (one >= '\uFF01' && one <= '\uFF5E') {
            return (char) (one - 0xFEE0);
        }
        if (one >= '\u2010' && one <= '\u2015' || one == '\u2212') {
            return '-';
        }
        return one == '\u3000' || one == '\u00A0' ? ' ' : one;
    }
}
