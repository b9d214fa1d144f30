package dev.baton.campaign;

import dev.baton.audit.AuditLog;
import dev.baton.lead.state.Grade;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.InvalidInput.Problem;
import dev.baton.shared.NotFound;
import dev.baton.shared.value.EmailAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is told of a campaign's new leads by mail. */
@Component
class CampaignNotices {

    private static final int MOST = 20;
    private static final List<String> GRADES =
            Arrays.stream(Grade.values()).map(Grade::name).toList();

    private final Campaigns campaigns;
    private final AuditLog audit;
    private final Clock clock;

    CampaignNotices(Campaigns campaigns, AuditLog audit, Clock clock) {
        this.campaigns = campaigns;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param emails null: they stay; the same for the grades */
    @Transactional
    public void change(String campaignId, List<String> emails, List<String> grades, String by) {
        Campaign campaign = campaigns.findById(campaignId).orElseThrow(() -> new NotFound("There is no such campaign"));
        List<Problem> problems = new ArrayList<>();
        String[] newEmails = emails == null ? campaign.notificationEmails : emails(emails, problems);
        String[] newGrades = grades == null ? campaign.notificationGrades : grades(grades, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        campaign.notificationEmails = newEmails;
        campaign.notificationGrades = newGrades;
        campaign.updatedAt = clock.instant();
        campaigns.save(campaign);
        audit.record(by, "campaign_notices_changed", "campaign", campaignId);
    }

    private static String[] emails(List<String> given, List<Problem> problems) {
        if (given.size() > MOST) {
            problems.add(new Problem("notification_emails", "Give at most " + MOST + " addresses"));
        }
        List<String> read = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Optional<EmailAddress> address = EmailAddress.parse(given.get(i));
            if (address.isEmpty()) {
                problems.add(new Problem(
                        "notification_emails[" + i + "]", "Give e-mail addresses such as sales@company.example"));
            }
            address.map(EmailAddress::value).filter(one -> !read.contains(one)).ifPresent(read::add);
        }
        return read.toArray(String[]::new);
    }

    private static String[] grades(List<String> given, List<Problem> problems) {
        if (given.isEmpty() || !given.stream().allMatch(CampaignNotices::isGrade)) {
            problems.add(new Problem("notification_grades", "Give at least one of " + String.join(", ", GRADES)));
        }
        return given.stream()
                .filter(CampaignNotices::isGrade)
                .collect(Collectors.toCollection(TreeSet::new))
                .toArray(String[]::new);
    }

    private static boolean isGrade(String text) {
        return text != null && GRADES.contains(text);
    }
}
