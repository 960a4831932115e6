/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sys/stat.h>

G_BEGIN_DECLS

#define US_FILE_SUM_SIZE 32

/* Of a mark: hexadecimal digits and the end. */
#define US_FILE_MARK_SIZE 17

/**
 * UsFileIdentity:
 * @known: whether there is a file at all; all else is zero when there is none
 * @has_sum: whether @sum is known
 * @device: where its file system is
 * @inode: its number there
 * @size: in bytes
 * @modified: when its bytes were last written
 * @changed: when anything of it last changed
 * @sum: SHA-256 of its bytes
 *
 * What a file was when it was read or written, so that it is seen when somebody else has changed
 * it since.
 */
typedef struct
{
  gboolean known;
  gboolean has_sum;
  dev_t device;
  ino_t inode;
  off_t size;
  struct timespec modified;
  struct timespec changed;
  guint8 sum[US_FILE_SUM_SIZE];
} UsFileIdentity;

void us_file_identity_set (UsFileIdentity *self, const struct stat *status, GBytes *bytes);
gboolean us_file_identity_take (UsFileIdentity *self, int descriptor);
gboolean us_file_identity_is_status (const UsFileIdentity *self, const struct stat *status);
gboolean us_file_identity_has_content (const UsFileIdentity *self, const UsFileIdentity *other);
void us_file_identity_print_mark (const UsFileIdentity *self, char *mark);
gboolean us_file_identity_is_untouched (const UsFileIdentity *self, const char *path);
gboolean us_file_is_same (const char *a, const char *b);

G_END_DECLS
