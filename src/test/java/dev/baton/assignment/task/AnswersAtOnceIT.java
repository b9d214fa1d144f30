package dev.baton.assignment.task;

import static dev.baton.lead.LeadFixtures.leadFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.change.LeadRemoval;
import dev.baton.testing.BatonTest;
import dev.baton.testing.HeldLead;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** A double click, two windows, an answer that comes too late: one counts, the others are told so in words. */
@Tag("faults")
@BatonTest
class AnswersAtOnceIT {

    private static final String REP = "rep1";

    @Autowired
    ApplicationContext beans;

    @Value("${local.port}")
    int port;

    private LeadDriver driver;

    @BeforeEach
    void makeDriver() {
        driver = new LeadDriver(beans);
    }

    @ParameterizedTest
    @MethodSource("dev.baton.testing.Scale#repeats")
    void oneAnswerCountsAndTheOthersAreConflicts(int repeat) {
        String id = driver.receive(leadFor(REP, "rep2"));
        String rep = driver.task(id).getAssignee();
        Visitor visitor = Visitor.signedIn(port, rep);

        List<Integer> answers = Stream.of("accept", "decline", "accept", "decline")
                .map(answer -> CompletableFuture.supplyAsync(() -> answer(visitor, id, answer)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(answers).containsExactly(200, 409, 409, 409);
        assertThat(driver.offers(id).get(rep)).isIn("accepted", "declined");
    }

    @Test
    void anAnswerAfterTheTimeIsAConflictForWhoHadTheOfferAndNothingForOthers() {
        String id = driver.receive(leadFor(REP));
        driver.runJob(id, "BoundaryEvent_TimeOver");

        assertThat(answer(Visitor.signedIn(port, REP), id, "accept")).isEqualTo(409);
        assertThat(answer(Visitor.signedIn(port, "rep2"), id, "accept")).isEqualTo(404);
    }

    @Test
    void whatIsRemovedMeanwhileIsNotReassigned() {
        String id = driver.receive(leadFor(REP, "rep2"));
        Visitor manager = Visitor.signedIn(port, "manager");

        int answered = new HeldLead(beans)
                .behind(id, () -> beans.getBean(LeadRemoval.class).remove(List.of(id), "test"), () -> manager.post(
                                "/v1/api/leads/" + id + "/reassign", "{\"assignee\":\"rep2\"}")
                        .statusCode());

        assertThat(answered).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"2999-01-01,years ahead", "+99999-01-01,2026-12-31"})
    void aFollowUpInTheNextMillenniumIsRefused(String day, String words) {
        String id = driver.receive(leadFor(REP));
        Visitor rep = Visitor.signedIn(port, REP);
        answer(rep, id, "accept");

        var answered = rep.post(
                "/v1/api/leads/" + id + "/outcome", "{\"status\":\"contacted\",\"follow_up_date\":\"" + day + "\"}");

        assertThat(answered.statusCode()).isEqualTo(400);
        assertThat(answered.body()).contains("follow_up_date", words);
    }

    private static int answer(Visitor visitor, String leadId, String answer) {
        String body = "decline".equals(answer) ? "{\"reason\":\"too far away\"}" : null;
        return visitor.post("/v1/api/leads/" + leadId + "/" + answer, body).statusCode();
    }
}
