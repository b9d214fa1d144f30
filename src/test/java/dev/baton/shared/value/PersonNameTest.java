package dev.baton.shared.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jane Doe | Jane | Doe",
                "Jane Q. Doe | Jane Q. | Doe",
                "'Doe, Jane' | Jane | Doe",
                "'DOE,JANE M' | JANE M | DOE",
                "'Doe, Jane, Jr.' | Jane | Doe Jr.",
                "'Doe Jr., Jane' | Jane | Doe Jr.",
                "'Jane Doe, Jr.' | Jane | Doe Jr.",
                "'Jane Doe, M.D.' | Jane | Doe",
                "'van Gogh, Vincent' | Vincent | van Gogh",
                "Vincent van Gogh | Vincent | van Gogh",
                "Maria de la Cruz | Maria | de la Cruz",
                "Van Morrison | Van | Morrison",
                "Al Pacino | Al | Pacino",
                "Dr. Jane Doe PhD | Jane | Doe",
                "Mr. and Mrs. Smith | '' | Smith",
                "John Doe III | John | Doe III",
                "Mr. Doe | '' | Doe",
                "Madonna | Madonna | ''",
                "  Jane \t Doe  | Jane | Doe",
                "Anne-Marie O'Neill | Anne-Marie | O'Neill",
                "山田 太郎 | 太郎 | 山田",
                "홍 길동 | 길동 | 홍",
                "Анна Иванова | Анна | Иванова",
                "محمد علي | محمد | علي",
                "Jr. | Jr. | ''",
                "Dr. | Dr. | ''",
                "', ,' | '' | ''",
                "'' | '' | ''",
            })
    void takesFullNamesApart(String full, String first, String last) {
        assertThat(PersonName.split(full)).isEqualTo(new PersonName(first, last));
    }

    @Test
    void survivesWhatIsNoName() {
        assertThat(PersonName.split(null).isEmpty()).isTrue();
        assertThat(PersonName.split("x ".repeat(5000)).full().length()).isLessThanOrEqualTo(201);
        assertThat(PersonName.split("Ja\u0000ne\u202E Doe")).isEqualTo(new PersonName("Jane", "Doe"));
    }
}
