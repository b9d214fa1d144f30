package dev.baton.enrichment.source;

import com.maxmind.db.Reader;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xbill.DNS.Address;

/** Where an address on the net is, by a file that the administrator provides and may replace, in MaxMind's format or a small table. */
@Component
public class LocationSource implements Source {

    private final File file;
    private Places places;
    private long readAt;

    LocationSource(EnrichmentSettings settings) {
        String name = settings.location().file();
        this.file = EnrichmentSettings.given(name) ? SourceFile.path(name).toFile() : null;
    }

    @Override
    public String name() {
        return "location";
    }

    @Override
    public boolean isOn() {
        return file != null;
    }

    @Override
    public String asked(Question question) {
        return question.address();
    }

    @Override
    public Map<Fact, String> lookUp(String address) throws SourceAway {
        try {
            return places().of(address);
        } catch (UnknownHostException | IllegalArgumentException e) {
            return Map.of(); // no address at all, or one of IPv6 and a file of IPv4
        } catch (IOException e) {
            throw new SourceAway("the file of places cannot be read");
        }
    }

    /** The whole file is held in memory: it may be replaced on disk at any time. */
    private synchronized Places places() throws IOException {
        long changed = file.lastModified();
        if (places == null || changed != readAt) {
            places = file.getName().endsWith(".csv") ? table() : database();
            readAt = changed;
        }
        return places;
    }

    private Places table() throws IOException {
        try {
            PlaceTable table = PlaceTable.read(file.toPath());
            return address -> table.of(Address.getByAddress(address).getHostAddress());
        } catch (IllegalArgumentException | UncheckedIOException | CsvParseException e) {
            throw new IOException("The table of places cannot be read", e);
        }
    }

    private Places database() throws IOException {
        Reader reader = new Reader(file, Reader.FileMode.MEMORY);
        return address -> {
            Map<?, ?> place = reader.get(Address.getByAddress(address), Map.class);
            return place == null ? Map.of() : facts(place);
        };
    }

    /** What a file knows of an address, however it is written. */
    private interface Places {

        Map<Fact, String> of(String address) throws IOException;
    }

    private static Map<Fact, String> facts(Map<?, ?> place) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        put(facts, Fact.COUNTRY, at(place, "country", "iso_code"));
        put(facts, Fact.CITY, at(place, "city", "names", "en"));
        if (place.get("subdivisions") instanceof List<?> regions && !regions.isEmpty()) {
            put(facts, Fact.REGION, at(regions.get(0), "iso_code"));
        }
        return facts;
    }

    private static Object at(Object place, String... path) {
        Object found = place;
        for (String step : path) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return found;
    }

    private static void put(Map<Fact, String> facts, Fact fact, Object value) {
        if (value instanceof String text && !text.isBlank()) {
            facts.put(fact, text);
        }
    }
}
