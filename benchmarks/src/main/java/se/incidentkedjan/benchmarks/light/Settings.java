package se.incidentkedjan.benchmarks.light;

/**
 * Where the light chain stands.
 *
 * @param port where it takes reports
 * @param kafka what {@code bootstrap.servers} wants
 * @param mongo the connection string of the store
 * @param smtp the port of the mail server, on 127.0.0.1
 * @param mails how many mails a report causes
 */
record Settings(int port, String kafka, String mongo, int smtp, int mails) {

    static Settings of(String... args) {
        return new Settings(
                Integer.parseInt(args[0]), args[1], args[2], Integer.parseInt(args[3]), Integer.parseInt(args[4]));
    }
}
