package dev.baton.lead.merge;

import static dev.baton.lead.merge.MergeDriver.body;
import static dev.baton.lead.merge.MergeDriver.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** Two managers merge the same two leads at once, each the other way round: one counts, the other is told so. */
@Tag("faults")
@BatonTest
class MergingAtOnceIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @ParameterizedTest
    @MethodSource("dev.baton.testing.Scale#repeats")
    void ofTwoManagersAtOnceTheSecondIsToldSo(int repeat) {
        LeadDriver driver = new LeadDriver(beans);
        MergeDriver two = new MergeDriver(driver, port);
        OnePerson ann = new OnePerson();
        String kept = driver.receive(ann.byPhone("Acme", "rep1"));
        String other = driver.receive(ann.byPhone("Bolt", "rep1"));
        Visitor admin = Visitor.signedIn(port, "admin");

        List<Integer> answers = Stream.of(
                        CompletableFuture.supplyAsync(() -> two.merge(kept, other, "")),
                        CompletableFuture.supplyAsync(() -> admin.post(path(other, "/merge"), body(kept, ""))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::statusCode)
                .sorted()
                .toList();

        assertThat(answers).containsExactly(200, 409);
    }
}
