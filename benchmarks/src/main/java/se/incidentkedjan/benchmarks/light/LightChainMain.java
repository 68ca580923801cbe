package se.incidentkedjan.benchmarks.light;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The speed-of-light chain: report, case, mails and statistics in one process, without any framework. */
public final class LightChainMain {

    private LightChainMain() {}

    /** Runs until it is ended; told its port, the brokers, the store, the mail server's port and mails per report. */
    public static void main(String[] args) throws IOException {
        var settings = Settings.of(args);
        var clock = Clock.systemUTC();
        var store = MongoClients.create(settings.mongo()).getDatabase("light");
        Map<String, Object> config = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.kafka(),
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0);
        var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        Statistics.start(settings.kafka(), store);
        MailRoom.start(settings, store, producer, clock);
        Assessor.start(settings.kafka(), store, producer, clock);
        Desk.open(settings.port(), store, producer, clock);
    }
}
