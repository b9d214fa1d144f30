package dev.baton.enrichment.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.testing.fake.PlaceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sources that are files: what they know, and what they say when somebody broke them. */
class FileSourcesTest {

    @TempDir
    Path folder;

    @Test
    void placeOfAnAddressIsFoundAndANewFileIsRead() throws Exception {
        Path file = folder.resolve("places.mmdb");
        new PlaceFile().place("192.0.2.1", "US", "TX", "Austin").writeTo(file);
        LocationSource source = new LocationSource(settings(file, null));
        assertThat(source.lookUp("192.0.2.1")).containsEntry(Fact.CITY, "Austin");
        assertThat(source.lookUp("192.0.2.2")).isEmpty();

        new PlaceFile().place("192.0.2.1", "US", "NY", "Albany").writeTo(file);
        touch(file);
        assertThat(source.lookUp("192.0.2.1")).containsEntry(Fact.REGION, "NY");
    }

    @Test
    void samplesOfTheDemoKnowItsLeadsAndTheAddressesOfExamples() throws Exception {
        LocationSource places = new LocationSource(settings("classpath:enrichment/demo-places.csv", ""));
        CompanyFileSource companies = new CompanyFileSource(settings("", "classpath:enrichment/demo-companies.csv"));

        assertThat(List.of("127.0.0.1", "::1", "192.0.2.77", "198.51.100.7", "203.0.113.200"))
                .allSatisfy(address -> assertThat(places.lookUp(address)).containsKeys(Fact.COUNTRY, Fact.CITY));
        assertThat(places.lookUp("8.8.8.8")).isEmpty();
        assertThat(places.lookUp("not an address")).isEmpty();
        assertThat(companies.lookUp("example.com")).containsEntry(Fact.COMPANY, "Example Trading");
        assertThat(companies.lookUp("example.org")).containsKeys(Fact.COMPANY_SIZE, Fact.INDUSTRY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"network,country\nnowhere,US\n", "country\nUS\n"})
    void tableOfPlacesThatNamesNoNetworkIsAFailureAndNoAnswer(String table) throws Exception {
        Path file = Files.writeString(folder.resolve("places.csv"), table);

        assertThatThrownBy(() -> new LocationSource(settings(file, null)).lookUp("192.0.2.1"))
                .isInstanceOf(SourceAway.class)
                .hasMessage("the file of places cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001:db8::1", "not an address", "999.1.1.1", ""})
    void whatIsNoAddressThereHasNoPlace(String address) throws Exception {
        Path file = folder.resolve("places.mmdb");
        new PlaceFile().place("192.0.2.1", "US", "TX", "Austin").writeTo(file);

        assertThat(new LocationSource(settings(file, null)).lookUp(address)).isEmpty();
    }

    @Test
    void brokenFileOfPlacesIsAFailureAndNoAnswer() throws Exception {
        Path file = Files.writeString(folder.resolve("places.mmdb"), "this is no such file");

        assertThatThrownBy(() -> new LocationSource(settings(file, null)).lookUp("192.0.2.1"))
                .isInstanceOf(SourceAway.class)
                .hasMessage("the file of places cannot be read");
    }

    @Test
    void companyOfADomainIsFoundWithWhatItsRowSaysAndANewFileIsRead() throws Exception {
        Path file = Files.writeString(
                folder.resolve("companies.csv"), "size,domain,company\n12,ACME.example,Acme\n,bare.example,\n");
        CompanyFileSource source = new CompanyFileSource(settings(null, file));
        assertThat(source.lookUp("acme.example")).isEqualTo(Map.of(Fact.COMPANY, "Acme", Fact.COMPANY_SIZE, "12"));
        assertThat(source.lookUp("bare.example")).isEmpty();
        assertThat(source.lookUp("other.example")).isEmpty();

        Files.writeString(file, "domain,company\nother.example,Other\n");
        touch(file);
        assertThat(source.lookUp("other.example")).isEqualTo(Map.of(Fact.COMPANY, "Other"));
    }

    @Test
    void fileOfCompaniesThatIsGoneOrHasNoDomainsIsAFailure() throws Exception {
        Path file = Files.writeString(folder.resolve("companies.csv"), "name\nAcme\n");
        CompanyFileSource source = new CompanyFileSource(settings(null, file));
        assertThatThrownBy(() -> source.lookUp("acme.example")).hasMessageContaining("no column \"domain\"");

        Files.delete(file);
        assertThatThrownBy(() -> source.lookUp("acme.example"))
                .isInstanceOf(SourceAway.class)
                .hasMessage("the file of companies cannot be read");
    }

    private static void touch(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
    }

    private static EnrichmentSettings settings(Path places, Path companies) {
        return settings(places == null ? "" : places.toString(), companies == null ? "" : companies.toString());
    }

    private static EnrichmentSettings settings(String places, String companies) {
        EnrichmentSettings base = GuardedSourceTest.settings();
        return new EnrichmentSettings(
                base.inTime(),
                base.timeout(),
                base.retryAfter(),
                base.pause(),
                base.keep(),
                base.domain(),
                base.registry(),
                new EnrichmentSettings.Location(places),
                new EnrichmentSettings.CompanyFile(companies),
                base.companyService());
    }
}
