/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "apart/outcome.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "apart/limits.h"
#include "model/error.h"

#define PER_MILLE 1000

typedef struct
{
  void *address;
  gsize length;
} Mapping;

static void
unmap (gpointer data)
{
  Mapping *mapping = data;

  munmap (mapping->address, mapping->length);
  g_free (mapping);
}

static gboolean
write_all (int descriptor, const char *data, gsize length, off_t at)
{
  while (length > 0)
    {
      gssize written = pwrite (descriptor, data, length, at);

      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        return FALSE;
      data += written;
      at += written;
      length -= (gsize) written;
    }
  return TRUE;
}

/**
 * us_outcome_write:
 * @descriptor: a file in memory
 * @read: (nullable): what was read; floating references are taken
 * @problem: (nullable): why nothing was; one of them is there
 *
 * Says what came of it. Any thread.
 *
 * Returns: whether there was room for it
 */
gboolean
us_outcome_write (int descriptor, GVariant *read, const GError *problem)
{
  g_autoptr (GVariant) outcome = NULL;

  g_return_val_if_fail (read != NULL || problem != NULL, FALSE);

  outcome = g_variant_ref_sink (g_variant_new (
      US_OUTCOME_TYPE, read == NULL,
      problem != NULL && problem->domain == US_ERROR ? (guint32) problem->code : US_ERROR_DAMAGED,
      problem != NULL ? problem->message : "", read != NULL ? read : g_variant_new_byte (0)));
  return g_variant_get_size (outcome) <= US_LIMITS_OUTPUT - US_OUTCOME_AT &&
         write_all (descriptor, g_variant_get_data (outcome), g_variant_get_size (outcome),
                    US_OUTCOME_AT);
}

static void
set_broken (GError **error)
{
  g_set_error_literal (error, US_ERROR, US_ERROR_DAMAGED,
                       _ ("The file could not be read to its end: it is damaged, or asks for more "
                          "memory than a letter needs. Nothing was taken from it."));
}

/* Nobody can change what is read while it is read: whoever wrote it has ended, and what others may
 * still hold of it is sealed. */
static GBytes *
map (int descriptor)
{
  struct stat status;
  Mapping *mapping;
  void *address;

  if (fcntl (descriptor, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW) != 0 ||
      fstat (descriptor, &status) != 0 || status.st_size <= US_OUTCOME_AT)
    return NULL;
  address = mmap (NULL, (gsize) status.st_size, PROT_READ, MAP_PRIVATE, descriptor, 0);
  if (address == MAP_FAILED)
    return NULL;
  mapping = g_new (Mapping, 1);
  mapping->address = address;
  mapping->length = (gsize) status.st_size;
  return g_bytes_new_with_free_func ((const char *) address + US_OUTCOME_AT,
                                     mapping->length - US_OUTCOME_AT, unmap, mapping);
}

static void
set_problem (guint code, const char *message, GError **error)
{
  if (code > US_ERROR_CONFLICT || *message == '\0')
    set_broken (error);
  else
    g_set_error_literal (error, US_ERROR, (int) code, message);
}

/**
 * us_outcome_read:
 * @descriptor: a file in memory that somebody wrote who may have been led to write anything
 * @type: of what should have been read
 * @error: what the helper said; %US_ERROR_DAMAGED when it said nothing that can be understood
 *
 * Reads what came of it. Any thread.
 *
 * Returns: (transfer full): what was read, of the type
 */
GVariant *
us_outcome_read (int descriptor, const GVariantType *type, GError **error)
{
  g_autoptr (GBytes) bytes = map (descriptor);
  g_autoptr (GVariant) outcome = NULL;
  g_autoptr (GVariant) read = NULL;
  g_autofree char *message = NULL;
  gboolean has_failed;
  guint32 code;

  g_return_val_if_fail (type != NULL, NULL);

  if (bytes == NULL)
    {
      set_broken (error);
      return NULL;
    }
  outcome = g_variant_ref_sink (
      g_variant_new_from_bytes (G_VARIANT_TYPE (US_OUTCOME_TYPE), bytes, FALSE));
  g_variant_get (outcome, US_OUTCOME_TYPE, &has_failed, &code, &message, &read);
  if (has_failed)
    {
      set_problem (code, message, error);
      return NULL;
    }
  if (!g_variant_is_of_type (read, type))
    {
      set_broken (error);
      return NULL;
    }
  return g_steal_pointer (&read);
}

/**
 * us_outcome_write_progress:
 * @descriptor: a file in memory
 * @done: 0 to 1
 *
 * Says how much is done. Any thread.
 */
void
us_outcome_write_progress (int descriptor, double done)
{
  const guint32 progress = (guint32) (CLAMP (done, 0, 1) * PER_MILLE);

  write_all (descriptor, (const char *) &progress, sizeof progress, US_OUTCOME_PROGRESS_AT);
}

/**
 * us_outcome_read_progress:
 * @descriptor: a file in memory
 *
 * Reads how much is done. Any thread.
 *
 * Returns: 0 to 1
 */
double
us_outcome_read_progress (int descriptor)
{
  guint32 progress = 0;

  if (pread (descriptor, &progress, sizeof progress, US_OUTCOME_PROGRESS_AT) != sizeof progress)
    return 0;
  return MIN (progress, PER_MILLE) / (double) PER_MILLE;
}
