/**
 * The PostgreSQL that Tenure brings with it when none is configured, and the migrations of every owner's schema. It depends
 * on nothing else of Tenure, and it would rather refuse with one clear line than run on a database that may lose anything.
 */
@NullMarked
package dev.tenure.database;

import org.jspecify.annotations.NullMarked;
