package dev.baton.intake.sheet.read.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.intake.sheet.read.SheetFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists without a mark of their encoding are read right with two rows as with ten. */
class EncodingsTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "windows-1250,2,Zdeněk Šťastný;Plzeň;Jiřina Dvořáková;Třebíč",
        "windows-1250,10,Zdeněk Šťastný;Plzeň;Jiřina Dvořáková;Třebíč;Květa Němcová;Děčín;Łucja Świątek;Łódź;Ödön Szűcs;Győr",
        "windows-1250,2,Łukasz Żółć;Łódź;Małgorzata Śliwińska;Gdańsk",
        "windows-1250,2,Ödön Szűcs;Győr;Márta Kővári;Szőreg",
        "windows-1250,2,Željko Šarić;Čakovec;Đorđe Živić;Niš",
        "ISO-8859-2,2,Zdeněk Šťastný;Plzeň;Jiřina Dvořáková;Žďár",
        "ISO-8859-2,10,Małgorzata Śliwińska;Gdańsk;Łukasz Wiśniewski;Łódź;Święćicki Józef;Kraków;Wąsik Żaneta;Słupsk",
        "windows-1253,2,Παπαδόπουλος Γιώργος;Αθήνα;Ελένη Νικολάου;Πάτρα",
        "windows-1253,10,Παπαδόπουλος Γιώργος;Αθήνα;Ελένη Νικολάου;Πάτρα;Κώστας Δημητρίου;Λάρισα;Μαρία Ιωάννου;Βόλος",
        "windows-1254,2,Ayşe Yıldız;İzmir;Oğuz Şahin;Eskişehir",
        "windows-1254,10,Ayşe Yıldız;İzmir;Oğuz Şahin;Eskişehir;Çağla Öztürk;Muğla;Gül Işık;Kırşehir",
        "windows-1256,2,محمد أحمد;القاهرة;فاطمة علي;بغداد",
        "windows-1256,10,محمد أحمد;القاهرة;فاطمة علي;بغداد;يوسف حسن;دمشق;مريم خالد;عمان",
        "windows-1257,2,Šarūnas Jasikevičius;Panevėžys;Jūratė Kazlauskienė;Šiauliai",
        "windows-1257,10,Jānis Bērziņš;Rīga;Līga Kalniņa;Jēkabpils;Šarūnas Žukas;Panevėžys;Jūratė Kazlauskienė;Kėdainiai",
        "windows-1251,2,Иван Петров;Москва;Анна Смирнова;Казань",
        "KOI8-R,2,Иван Петров;Москва;Анна Смирнова;Казань",
        "windows-1255,2,דוד כהן;תל אביב;שרה לוי;חיפה",
        "windows-1252,2,René Müller;Köln;José Núñez;Málaga",
        "windows-1252,10,René Müller;Köln;José Núñez;Málaga;Søren Kjær;Århus;João Simões;Élodie Lefèvre;Besançon;Tours",
        "windows-1252,2,Guðmundur Þórsson;Ísafjörður;Sigríður Jónsdóttir;Reykjavík",
        "IBM850,2,Jürgen Groß;Köln;Käthe Böhm;Würzburg",
        "IBM850,10,Jürgen Groß;Köln;Käthe Böhm;Würzburg;René Lefèvre;Besançon;Zoë Möller;Lübeck",
        "EUC-KR,2,김민수;서울;이영희;부산",
        "EUC-KR,10,김민수;서울;이영희;부산;박지훈;대구;최유진;인천;정하늘;광주",
        "Big5,2,陳大文;台北;林美玲;高雄",
        "Big5,10,陳大文;台北;林美玲;高雄;王小明;台中;張志豪;新竹;李淑芬;花蓮",
        "GB18030,2,王小明;北京;李娜;上海",
        "Shift_JIS,2,山田 太郎;札幌;鈴木 花子;横浜",
        "Shift_JIS,10,山田 太郎;札幌;鈴木 花子;横浜;さくら;なごや;佐藤 健;渋谷;タカハシ ユミ;大阪",
        "EUC-JP,2,さくら;なごや;鈴木 花子;横浜"
    })
    void isReadAsItWasWritten(String encoding, int rows, String values) throws IOException {
        List<String> words = List.of(values.split(";"));
        StringBuilder text = new StringBuilder("Client Name,E-mail,City\n");
        List<String> expected = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            String name = words.get(2 * row % words.size());
            String city = words.get((2 * row + 1) % words.size());
            text.append(name)
                    .append(",c")
                    .append(row)
                    .append("@firm.example,")
                    .append(city)
                    .append('\n');
            expected.add(name);
            expected.add(city);
        }
        Path file = write(text.toString().getBytes(Charset.forName(encoding)));

        assertThat(values(file)).isEqualTo(expected);
    }

    @Test
    void whatWasGuessedIsSaid() throws IOException {
        Path file = write("Name,E-mail\nRené,r@x.example\n".getBytes(Charset.forName("windows-1252")));

        assertThat(warnings(file)).singleElement().asString().contains("windows-1252");
    }

    @Test
    void oneStrayLetterSpoilsNoOther() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("Name,E-mail,City\nJosé Núñez,a@x.example,Málaga\nRen".getBytes(StandardCharsets.UTF_8));
        out.write(0xE9);
        out.writeBytes(" Dupont,b@x.example,Lyon\nZoë Lindström,c@x.example,Örebro\n".getBytes(StandardCharsets.UTF_8));
        Path file = write(out.toByteArray());

        assertThat(values(file))
                .containsExactly("José Núñez", "Málaga", "René Dupont", "Lyon", "Zoë Lindström", "Örebro");
        assertThat(warnings(file)).singleElement().asString().contains("not UTF-8");
    }

    @Test
    void aStrayLetterFarBehindIsReadToo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("Name,E-mail,City\n".getBytes(StandardCharsets.UTF_8));
        for (int row = 0; row < 5_000; row++) {
            out.writeBytes("Zoë Lindström,c@x.example,Örebro\n".getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes(new byte[] {'R', 'e', 'n', (byte) 0xE9});

        List<String> values = values(write(out.toByteArray()));

        assertThat(values).hasSize(10_002).endsWith("René", "").doesNotContain("\uFFFD");
        assertThat(values.subList(0, 10_000)).containsOnly("Zoë Lindström", "Örebro");
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(directory.resolve("list.csv"), bytes);
    }

    private static List<String> values(Path file) {
        List<String> values = new ArrayList<>();
        try (SheetFile sheet = SheetFile.open(file, "list.csv")) {
            sheet.rows((number, cells) -> {
                values.add(cells.get(0));
                values.add(cells.get(2));
                return true;
            });
        }
        return values;
    }

    private static List<String> warnings(Path file) {
        try (SheetFile sheet = SheetFile.open(file, "list.csv")) {
            return sheet.warnings();
        }
    }
}
