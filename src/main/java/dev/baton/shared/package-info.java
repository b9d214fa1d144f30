/** Value types, clock, error envelope, paging and the data source: what every module may use. */
@org.springframework.modulith.ApplicationModule(
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package dev.baton.shared;
