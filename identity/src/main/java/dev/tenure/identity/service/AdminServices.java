package dev.tenure.identity.service;

import java.util.Optional;

/** All admin services there are. */
public interface AdminServices {
    Optional<AdminService> find(String name);
}
