package dev.baton.notification.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.subject.PersonalData;
import dev.baton.subject.Retained;
import dev.baton.subject.RetentionSettings;
import dev.baton.subject.Subject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table through which nodes tell each other what people should see: written with the change, read by every node. */
@Component
@Order(50)
class LiveEvents implements PersonalData, Retained {

    static final String MANAGERS = "role:manager";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final RetentionSettings retention;
    private final Clock clock;

    LiveEvents(JdbcClient jdbc, ObjectMapper json, RetentionSettings retention, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.retention = retention;
        this.clock = clock;
    }

    /** Something to tell, before it has its number. */
    record News(String audience, String type, Map<String, Object> data) {}

    /** Writes them all in one statement. */
    void add(List<News> news) {
        if (!news.isEmpty()) {
            jdbc.sql("insert into live_event (audience, type, data, created_at)"
                            + " select a, t, d::jsonb, ? from unnest(?, ?, ?) as n (a, t, d)")
                    .params(
                            OffsetDateTime.now(clock),
                            column(news, News::audience),
                            column(news, News::type),
                            column(news, one -> write(one.data())))
                    .update();
        }
    }

    private static String[] column(List<News> news, Function<News, String> value) {
        return news.stream().map(value).toArray(String[]::new);
    }

    List<LiveEvent> after(long id) {
        return jdbc.sql("select id, audience, type, data::text from live_event where id > ? order by id limit 1000")
                .param(id)
                .query((row, number) ->
                        new LiveEvent(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from live_event")
                .query(Long.class)
                .single();
    }

    @Scheduled(fixedDelay = 600_000)
    @Transactional
    void forgetOld() {
        removeNext(Integer.MAX_VALUE);
    }

    @Override
    public String what() {
        return "live events";
    }

    @Override
    public int removeNext(int most) {
        return jdbc.sql("delete from live_event where id in (select id from live_event where created_at < ? limit ?)")
                .params(OffsetDateTime.now(clock).minus(retention.liveEvents()), most)
                .update();
    }

    @Override
    public Map<String, Integer> erase(Subject subject) {
        return Map.of(
                "live events",
                jdbc.sql("delete from live_event where data ->> 'lead_id' = any(?)")
                        .param(subject.ids())
                        .update());
    }

    @Override
    public List<String> tables() {
        return List.of("live_event");
    }

    private String write(Map<String, Object> data) {
        LiveEventBody.requireKnown(data.keySet());
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event could not be written", e);
        }
    }
}
