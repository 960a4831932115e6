/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define US_ERROR (us_error_quark ())

/**
 * UsError:
 * @US_ERROR_REFUSED: a value that cannot be kept in a statement; nothing was changed
 * @US_ERROR_UNREADABLE: the file cannot be opened or read
 * @US_ERROR_NOT_A_FILE: a folder, a pipe, a device
 * @US_ERROR_TOO_BIG: over a limit of size, depth or count
 * @US_ERROR_EMPTY: nothing in it
 * @US_ERROR_ENCODING: bytes that are not text in any encoding that could be guessed
 * @US_ERROR_DAMAGED: a statement that is broken or cut off
 * @US_ERROR_NEWER: a statement of a newer major version
 * @US_ERROR_UNKNOWN_FORMAT: no importer or exporter for it
 * @US_ERROR_UNWRITABLE: the file could not be written; the old one is untouched
 * @US_ERROR_CONFLICT: the file was changed by somebody else since it was read
 *
 * What the caller must do differently. Messages are whole translated sentences that name the place.
 */
typedef enum
{
  US_ERROR_REFUSED,
  US_ERROR_UNREADABLE,
  US_ERROR_NOT_A_FILE,
  US_ERROR_TOO_BIG,
  US_ERROR_EMPTY,
  US_ERROR_ENCODING,
  US_ERROR_DAMAGED,
  US_ERROR_NEWER,
  US_ERROR_UNKNOWN_FORMAT,
  US_ERROR_UNWRITABLE,
  US_ERROR_CONFLICT,
} UsError;

GQuark us_error_quark (void);

G_END_DECLS
