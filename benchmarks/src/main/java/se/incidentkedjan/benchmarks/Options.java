package se.incidentkedjan.benchmarks;

import java.util.List;

/**
 * How much is measured.
 *
 * @param reports how many reports are sent 64 at a time, after as many again divided by two to warm up
 * @param single how many are sent one after another
 * @param idle how many are sent with pauses
 * @param order what is measured, in which order
 */
record Options(int reports, int single, int idle, List<Subject> order) {

    private static final int LEAST_CASES = 100;
    private static final Options USUAL =
            new Options(3000, 300, 100, List.of(Subject.CHAIN, Subject.LIGHT, Subject.CHAIN, Subject.LIGHT));

    /** Reads {@code --reports N}, {@code --quick} and {@code --only chain|light}. */
    static Options of(String... args) {
        var options = USUAL;
        for (int i = 0; i < args.length; i++) {
            options = switch (args[i]) {
                // Also after --only: then one measurement of that.
                case "--quick" ->
                    new Options(
                            1000, 100, 30, options.order().stream().distinct().toList());
                case "--reports" -> new Options(number(args, ++i), options.single(), options.idle(), options.order());
                case "--only" ->
                    new Options(
                            options.reports(),
                            options.single(),
                            options.idle(),
                            List.of(Subject.named(value(args, ++i))));
                default ->
                    throw new IllegalArgumentException(
                            "Valet " + args[i]
                                    + " finns inte. Välj bland --reports ANTAL, --quick och --only chain|light, eller ensamt --documents, --rules, --work-list ANTAL, --change-facts ANTAL, --figures ANTAL eller --storm ANTAL.");
            };
        }
        return options;
    }

    /** Reads how many cases {@code option} is told, with which nothing else is measured; 0 when it is not told. */
    static int cases(String option, String... args) {
        if (args.length != 2 || !args[0].equals(option)) {
            return 0;
        }
        int cases = number(args, 1);
        if (cases < LEAST_CASES) {
            throw new IllegalArgumentException(
                    "Värdet " + cases + " för " + option + " är för litet: ange minst " + LEAST_CASES + ".");
        }
        return cases;
    }

    private static int number(String[] args, int i) {
        var value = value(args, i);
        if (!value.matches("[1-9]\\d{0,6}")) {
            throw new IllegalArgumentException(
                    "Värdet " + value + " för " + args[i - 1] + " är inget antal: skriv ett tal från 1 till 9999999.");
        }
        return Integer.parseInt(value);
    }

    private static String value(String[] args, int i) {
        if (i >= args.length) {
            throw new IllegalArgumentException(
                    "Valet " + args[i - 1] + " saknar värde: skriv det efter ett mellanslag.");
        }
        return args[i];
    }
}
