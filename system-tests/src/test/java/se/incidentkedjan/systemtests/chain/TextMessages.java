package se.incidentkedjan.systemtests.chain;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads text messages at the example gateway, which shows them to programs too. */
public final class TextMessages {

    private static final List<String> PHONES = List.of("1740605", "1740606", "1740607", "1740608");

    private final Office gateway;

    TextMessages(int port) {
        this.gateway = Office.ofNobody("http://127.0.0.1:" + port);
    }

    /** How many there are of each delivery, to all numbers of the example municipality. */
    public Map<String, Long> countedByDelivery() {
        return PHONES.stream()
                .flatMap(phone -> gateway.get("/api/sms?till=%2B4670" + phone).json().findValuesAsString("id").stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
