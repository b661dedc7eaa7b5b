package dev.kaitong.local.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/**
 * One person of the demo: a real credit file of the data, and a synthetic profile that goes with
 * it.
 *
 * @param id applicant id
 * @param profile the profile as JSON
 * @param file the credit file as JSON
 */
public record Person(String id, String profile, String file) {
    private static final long SEED = 20_261_111;

    /** 2^64 divided by the golden ratio: spreads neighbours over the whole range (Knuth). */
    private static final long GOLDEN_RATIO = 0x9E37_79B9_7F4A_7C15L;

    /** Fixed, because a person is not born anew with every run of the demo. */
    private static final LocalDate YOUNGEST = LocalDate.of(2006, 1, 1);

    private static final String[] SURNAMES = {
        "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "马", "朱", "胡"
    };
    private static final String[] NAMES = {
        "伟", "芳", "娜", "敏", "静", "磊", "洋", "艳", "勇", "军", "杰", "娟", "涛", "明", "超", "秀英", "丽华", "建国"
    };
    private static final String[] REGIONS = {
        "110105", "310115", "440106", "440305", "330106", "320102", "510107", "420106", "610113",
        "370102", "500103", "430102"
    };
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    /**
     * Share of profiles with one defect: with it about a fifth of those who are not approved have
     * an identity cause.
     */
    private static final double DEFECTS = 0.058;

    /** What may be wrong with a profile. */
    private enum Defect {
        NONE,
        NO_FACE_CHECK,
        BLURRED,
        EXPIRED,
        OTHER_NAME,
        CARD_OF_SOMEBODY,
        NO_ADDRESS,
        WRONG_NUMBER,
        UNDER_AGE
    }

    /**
     * Reads one line of the data; everything made up follows from the seed and the line's number.
     */
    public static Person of(String line, LocalDate today) {
        String[] cells = line.split(",", -1);
        long number = Long.parseLong(cells[0]);
        String id = "demo-" + number;
        // Seeds that follow one another give first draws that are nearly alike.
        Random chance = new Random((SEED + number) * GOLDEN_RATIO);
        return new Person(id, profile(id, number, chance, today), file(id, cells, today));
    }

    private static String profile(String id, long number, Random chance, LocalDate today) {
        Defect[] defects = Defect.values();
        Defect defect =
                chance.nextDouble() < DEFECTS
                        ? defects[1 + chance.nextInt(defects.length - 1)]
                        : Defect.NONE;
        String name =
                SURNAMES[chance.nextInt(SURNAMES.length)] + NAMES[chance.nextInt(NAMES.length)];
        String region = REGIONS[chance.nextInt(REGIONS.length)];
        LocalDate born =
                defect == Defect.UNDER_AGE
                        ? LocalDate.ofYearDay(today.getYear() - 17, 1 + chance.nextInt(360))
                        : YOUNGEST.minusDays(chance.nextInt(15_000));
        String idNumber = idNumber(region, born, chance.nextInt(1_000));
        if (defect == Defect.WRONG_NUMBER) {
            char last = idNumber.charAt(17);
            idNumber = idNumber.substring(0, 17) + (last == '1' ? '2' : '1');
        }
        String address =
                defect == Defect.NO_ADDRESS
                        ? ""
                        : ",\"address\":{\"regionCode\":\"" + region + "\",\"verified\":true}";
        return """
        {"applicantId":"%s","registeredName":"%s","legalName":"%s","idNumber":"%s",\
        "idImage":{"front":{"blur":%s,"glare":0.01,"cropped":false},"back":{"blur":0.02,"glare":0.01,"cropped":false},\
        "expiresOn":"%s"},"phone":{"number":"%s","boundSince":"%s","usual":true,"ownerVerified":true},\
        "bankCard":{"number":"622202%013d","matched":%s},"faceCheck":"%s"%s}\
        """
                .formatted(
                        id,
                        name,
                        defect == Defect.OTHER_NAME ? "欧阳" + name : name,
                        idNumber,
                        defect == Defect.BLURRED ? "0.62" : "0.02",
                        defect == Defect.EXPIRED ? today.minusDays(40) : today.plusYears(8),
                        "139%08d".formatted(number),
                        today.minusDays(400 + chance.nextInt(2_000)),
                        number,
                        defect != Defect.CARD_OF_SOMEBODY,
                        defect == Defect.NO_FACE_CHECK ? "NOT_DONE" : "PASSED",
                        address);
    }

    private static String file(String id, String[] cells, LocalDate today) {
        StringBuilder months = new StringBuilder();
        YearMonth newest = YearMonth.from(today).minusMonths(1);
        for (int back = 0; back < 6; back++) {
            int late = Math.max(0, Integer.parseInt(cells[6 + back]));
            months.append(back == 0 ? "" : ",")
                    .append(
                            "{\"month\":\"%s\",\"statementFen\":%d,\"paidFen\":%d,\"daysPastDue\":%d}"
                                    .formatted(
                                            newest.minusMonths(back),
                                            fen(cells[12 + back]),
                                            fen(cells[18 + back]),
                                            late * 30));
        }
        return """
        {"applicantId":"%s","incomeVerified":false,"accounts":[{"source":"CARD","openedOn":"2019-01-01",\
        "limitFen":%d,"months":[%s]}],"adverseRecords":[],"inquiries":[]}\
        """
                .formatted(id, fen(cells[1]), months);
    }

    /** The data are in whole units of money; a fen is a hundredth. */
    private static long fen(String units) {
        return Long.parseLong(units) * 100;
    }

    /** A number of GB 11643-1999. */
    static String idNumber(String region, LocalDate born, int serial) {
        String body =
                region + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(serial);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + CHECK_CHARACTERS.charAt(sum % 11);
    }
}
