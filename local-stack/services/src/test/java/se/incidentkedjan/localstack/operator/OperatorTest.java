package se.incidentkedjan.localstack.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.incidentkedjan.localstack.services.Keys;

class OperatorTest {

    @TempDir
    private Path data;

    @Test
    void aKeyThatEveryoneMayReadIsNotUsedAndTheOperatorIsToldWhatToDo() throws Exception {
        Files.setPosixFilePermissions(Keys.in(data).own("operator"), PosixFilePermissions.fromString("rw-r--r--"));
        var told = new ArrayList<String>();

        assertThat(new Operator(data, told::add).run(List.of("rebuild", "statistics")))
                .isFalse();

        assertThat(told).singleElement().asString().contains("operator.pem", "chmod 600 operator.pem");
    }
}
