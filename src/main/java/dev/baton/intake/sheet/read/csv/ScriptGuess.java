package dev.baton.intake.sheet.read.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** Tells the encodings of other scripts apart: how likely people who write in each would have made these very bytes. */
final class ScriptGuess {

    /** How likely a letter is, given the bytes that stand for it. */
    private interface Likelihood {
        double of(int letter, byte[] bytes, boolean afterSmall);
    }

    private record Candidate(String charset, Likelihood likelihood) {}

    private static final double HARDLY = Math.log(1e-5);
    private static final double NEVER = Math.log(1e-7);
    private static final List<Candidate> CANDIDATES = List.of(
            new Candidate("windows-31j", ScriptGuess::shiftJis),
            new Candidate("EUC-JP", ScriptGuess::eucJp),
            new Candidate(
                    "x-windows-949", (letter, bytes, small) -> byLead(bytes, 0xB0, 0xC8, 2_350, 0.98, 0xA1, 0xFD)),
            new Candidate("GB18030", (letter, bytes, small) -> byLead(bytes, 0xB0, 0xD7, 3_755, 0.97, 0xA1, 0xF7)),
            new Candidate("Big5", (letter, bytes, small) -> byLead(bytes, 0xA4, 0xC6, 5_401, 0.97, 0xA1, 0xF9)),
            new Candidate("windows-1251", alphabet("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё")),
            new Candidate("KOI8-R", alphabet("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё")),
            new Candidate("windows-1253", alphabet("αοιετσνηυρπκμλςωάόίέήδγχθφβξζύώψ")),
            new Candidate("windows-1255", alphabet("יהולאתבשרמנדחעכקפגזטצםןסךףץ")),
            new Candidate("windows-1256", alphabet("اليمنرتوبعدسفهكقحجشطصخزضءئغثذظآأةى")));

    private ScriptGuess() {}

    static Optional<Charset> best(byte[] text) {
        Charset best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Candidate candidate : CANDIDATES) {
            Charset charset = Charset.forName(candidate.charset());
            double likely = likelihood(charset, candidate.likelihood(), text);
            if (likely > most) {
                most = likely;
                best = charset;
            }
        }
        return Optional.ofNullable(best);
    }

    private static double likelihood(Charset charset, Likelihood likelihood, byte[] text) {
        String decoded;
        try {
            decoded = charset.newDecoder().decode(ByteBuffer.wrap(text)).toString();
        } catch (CharacterCodingException otherEncoding) {
            return Double.NEGATIVE_INFINITY;
        }
        double sum = 0;
        int foreign = 0;
        int unlikely = 0;
        boolean small = false;
        for (int at = 0; at < decoded.length(); at = decoded.offsetByCodePoints(at, 1)) {
            int letter = decoded.codePointAt(at);
            byte[] bytes = Character.toString(letter).getBytes(charset);
            double one = letter < 128 ? Math.log(1.0 / 60) : likelihood.of(letter, bytes, small);
            foreign += letter < 128 ? 0 : 1;
            unlikely += letter >= 128 && one <= HARDLY ? 1 : 0;
            sum += one;
            small = Character.isLowerCase(letter);
        }
        return unlikely * 5 > foreign ? Double.NEGATIVE_INFINITY : sum;
    }

    private static Likelihood alphabet(String byFrequency) {
        double all = 0;
        for (int rank = 0; rank < byFrequency.length(); rank++) {
            all += 1.0 / (rank + 4);
        }
        double whole = all;
        return (letter, bytes, afterSmall) -> {
            int rank = byFrequency.indexOf(Character.toLowerCase(letter));
            if (rank < 0) {
                return HARDLY;
            }
            double usual = Math.log(1 / whole / (rank + 4));
            boolean capital = Character.isUpperCase(letter);
            return capital ? usual + Math.log(afterSmall ? 0.001 : 0.3) : usual;
        };
    }

    /** The usual characters stand in a range of their own; rare ones and signs in ranges around it. */
    private static double byLead(byte[] bytes, int from, int to, int count, double share, int first, int last) {
        int lead = bytes[0] & 0xFF;
        if (bytes.length != 2) {
            return NEVER;
        }
        if (lead >= from && lead <= to) {
            return Math.log(share / count);
        }
        return lead >= first && lead <= last ? Math.log(0.02 / 5_000) : NEVER - 2;
    }

    private static double shiftJis(int letter, byte[] bytes, boolean afterSmall) {
        int lead = bytes[0] & 0xFF;
        return bytes.length == 1 ? HARDLY : japanese(letter, lead >= 0x88 && lead <= 0x98, lead <= 0x84);
    }

    private static double eucJp(int letter, byte[] bytes, boolean afterSmall) {
        int lead = bytes[0] & 0xFF;
        return bytes.length == 2 ? japanese(letter, lead >= 0xB0 && lead <= 0xCF, lead <= 0xA8) : NEVER;
    }

    private static double japanese(int letter, boolean usual, boolean sign) {
        Character.UnicodeBlock block = Character.UnicodeBlock.of(letter);
        if (block == Character.UnicodeBlock.HIRAGANA) {
            return Math.log(0.25 / 83);
        }
        if (block == Character.UnicodeBlock.KATAKANA) {
            return Math.log(0.2 / 86);
        }
        return usual ? Math.log(0.5 / 2_965) : Math.log((sign ? 0.02 : 0.01) / 3_400);
    }
}
