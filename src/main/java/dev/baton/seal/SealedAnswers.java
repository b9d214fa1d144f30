package dev.baton.seal;

import dev.baton.shared.web.idempotency.AnswerSeal;
import dev.baton.shared.web.idempotency.KeptKeys;
import java.util.HexFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Answers kept for repeated requests, which {@code shared} cannot seal itself. */
@Component
class SealedAnswers implements AnswerSeal {

    private static final String PLACE = KeptKeys.TABLE + "/body/";

    private final Sealer sealer;

    SealedAnswers(Sealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public byte[] seal(byte[] keyHash, byte[] body) {
        return sealer.seal(place(keyHash), body);
    }

    @Override
    public byte[] open(byte[] keyHash, byte[] sealed) {
        return sealer.open(place(keyHash), sealed);
    }

    @Bean
    static SealedColumn keptAnswer() {
        return new SealedColumn(KeptKeys.TABLE, "body_sealed", "'" + PLACE + "' || encode(key_hash, 'hex')");
    }

    private static String place(byte[] keyHash) {
        return PLACE + HexFormat.of().formatHex(keyHash);
    }
}
