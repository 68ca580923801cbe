package se.incidentkedjan.systemtests.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What deploy/make-topics.sh asks of a new cluster. The script runs as it is, with tools in place of Kafka's own that
 * write down what they are asked for: a Java program for each call would take half a minute.
 */
record TopicsScript(List<NewTopic> topics, List<AclBinding> rights) {

    private static final String NOTE =
            "#!/usr/bin/env bash\nprintf '%s ' \"$(basename \"$0\")\" \"$@\" >>\"$CALLS\"\necho >>\"$CALLS\"\n";

    /** Runs the script. */
    static TopicsScript run(Path folder) {
        try {
            var tools = Files.createDirectory(folder.resolve("tools"));
            for (var tool : List.of("kafka-topics.sh", "kafka-acls.sh")) {
                Files.writeString(tools.resolve(tool), NOTE).toFile().setExecutable(true);
            }
            var calls = folder.resolve("calls");
            Programs.run(
                    folder.resolve("make-topics.out"),
                    Map.of("KAFKA_BIN", tools.toString(), "CALLS", calls.toString()),
                    List.of("bash", ComposeFile.ROOT.resolve("deploy/make-topics.sh") + "", "kafka:9092", "settings"));
            return read(Files.readAllLines(calls));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TopicsScript read(List<String> calls) {
        var topics = new ArrayList<NewTopic>();
        var rights = new ArrayList<AclBinding>();
        for (var call : calls) {
            var words = Arrays.asList(call.strip().split(" "));
            if (words.contains("--create")) {
                var partitions = Integer.parseInt(after("--partitions", words).getFirst());
                topics.add(new NewTopic(after("--topic", words).getFirst(), partitions, (short) 1));
            } else if (words.contains("--add")) {
                after("--topic", words).forEach(name -> rights.add(right(words, ResourceType.TOPIC, name)));
                after("--group", words).forEach(name -> rights.add(right(words, ResourceType.GROUP, name)));
            } else if (!words.contains("--list")) {
                throw new IllegalStateException("not expected of the script: " + call);
            }
        }
        return new TopicsScript(topics, rights);
    }

    private static AclBinding right(List<String> words, ResourceType kind, String name) {
        return new AclBinding(
                new ResourcePattern(kind, name, PatternType.LITERAL),
                new AccessControlEntry(
                        after("--allow-principal", words).getFirst(),
                        "*",
                        AclOperation.fromString(after("--operation", words).getFirst()),
                        AclPermissionType.ALLOW));
    }

    private static List<String> after(String option, List<String> words) {
        var values = new ArrayList<String>();
        for (int i = 0; i < words.size() - 1; i++) {
            if (words.get(i).equals(option)) {
                values.add(words.get(i + 1));
            }
        }
        return values;
    }

    /** Does on a cluster what the script asks for. */
    void carryOut(Admin admin) throws ExecutionException, InterruptedException {
        admin.createTopics(topics).all().get();
        admin.createAcls(rights).all().get();
    }

    /** Whether an account was given this right. */
    boolean allows(String account, AclOperation operation, String topic) {
        return rights.stream()
                .anyMatch(right -> right.pattern().resourceType() == ResourceType.TOPIC
                        && right.pattern().name().equals(topic)
                        && right.entry().operation() == operation
                        && right.entry().principal().equals("User:" + account));
    }
}
