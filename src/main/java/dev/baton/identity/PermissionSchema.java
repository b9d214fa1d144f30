package dev.baton.identity;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.StringSchema;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** All permissions there are, as the API's document names them: those that an administrator has. */
@Component
public class PermissionSchema implements OpenApiCustomizer {

    public static final String REFERENCE = "#/components/schemas/Permission";

    @Override
    public void customise(OpenAPI api) {
        StringSchema permission = new StringSchema();
        Role.ADMIN.permissions().stream().sorted().forEach(permission::addEnumItem);
        api.getComponents().addSchemas("Permission", permission);
    }
}
