package dev.baton.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;

/** The command verifies a database as {@link AuditVerification} does, without the application. */
@BatonTest
@ExtendWith(OutputCaptureExtension.class)
class AuditCommandIT {

    @Autowired
    Environment environment;

    @Autowired
    AuditChain chain;

    @Autowired
    AuditVerification verification;

    @Test
    void aLogThatIsAsBatonWroteItIsIntact(CapturedOutput said) {
        chain.chainWaiting();

        assertThat(command()).isEqualTo(AuditCommand.INTACT);
        assertThat(said).contains("The audit log is intact: ");
    }

    @Test
    void aHeadThatWasWrittenDownIsCompared(CapturedOutput said) {
        chain.chainWaiting();
        AuditVerification.Result now = verification.verify(null);
        String position = "--position=" + now.position();

        assertThat(command(position, "--hash=" + now.hash())).isEqualTo(AuditCommand.INTACT);
        assertThat(command(position, "--hash=00")).isEqualTo(AuditCommand.NOT_INTACT);
        assertThat(said).contains("The audit log is not intact: ", "(anchor, ");
    }

    @Test
    void whatCannotBeVerifiedSaysWhy(CapturedOutput said) {
        assertThat(command("--position=1")).isEqualTo(AuditCommand.NOT_VERIFIED);
        assertThat(said).contains("Please give both --position and --hash, or neither");
        assertThat(command("--baton.privacy.encryption-key=Jd83kdLs02mXnqPz74TgHb61VwYe5RuA"))
                .isEqualTo(AuditCommand.NOT_VERIFIED);
        assertThat(said).contains("ENCRYPTION_KEY does not open this database");
    }

    private int command(String... more) {
        Stream<String> all = Stream.concat(
                Stream.of(AuditCommand.NAME, given("baton.database.url"), given("baton.data-dir")), Stream.of(more));
        return AuditCommand.run(all.toArray(String[]::new));
    }

    private String given(String property) {
        return "--" + property + "=" + environment.getRequiredProperty(property);
    }
}
