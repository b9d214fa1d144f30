package dev.baton.lead.change;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadEvents.Standing;
import dev.baton.lead.LeadEvents.StandingsChanged;
import dev.baton.lead.state.LeadHolder;
import dev.baton.lead.state.LeadProgress;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Sees which leads' rows get another status or assignee, whoever changes them, and tells it once at the end of the
 * transaction. What the rows say is the truth: nobody who changes a lead can forget to tell.
 */
@Component
class LeadStandings implements PostUpdateEventListener, InitializingBean {

    private final transient EntityManagerFactory factory;
    private final transient ApplicationEventPublisher events;
    private final transient Map<EventSource, List<Standing>> seen = new WeakHashMap<>();

    LeadStandings(EntityManagerFactory factory, ApplicationEventPublisher events) {
        this.factory = factory;
        this.events = events;
    }

    @Override
    public void afterPropertiesSet() {
        factory.unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(EventListenerRegistry.class)
                .appendListeners(EventType.POST_UPDATE, this);
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        if (event.getEntity() instanceof Lead lead && event.getOldState() != null) {
            Standing standing = standing(lead, event);
            if (standing.statusChanged() || standing.assigneeChanged()) {
                note(event.getSession(), standing);
            }
        }
    }

    private static Standing standing(Lead lead, PostUpdateEvent event) {
        return new Standing(
                lead.id(),
                lead.campaignId(),
                ((LeadProgress) before(event, "progress")).status(),
                lead.status().apiName(),
                ((LeadHolder) before(event, "holder")).assignedTo(),
                lead.assignedTo(),
                lead.grade(),
                lead.score());
    }

    private static Object before(PostUpdateEvent event, String property) {
        return event.getOldState()[event.getPersister().getEntityMetamodel().getPropertyIndex(property)];
    }

    private void note(EventSource session, Standing standing) {
        synchronized (seen) {
            List<Standing> noted = seen.get(session);
            if (noted == null) {
                noted = new ArrayList<>();
                seen.put(session, noted);
                session.getActionQueue().registerProcess(ending -> tell(session));
                session.getActionQueue().registerProcess((success, ending) -> forget(session));
            }
            noted.add(standing);
        }
    }

    private void tell(EventSource session) {
        List<Standing> noted = forget(session);
        if (noted != null) {
            events.publishEvent(new StandingsChanged(noted));
        }
    }

    private List<Standing> forget(EventSource session) {
        synchronized (seen) {
            return seen.remove(session);
        }
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }
}
