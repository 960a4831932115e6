/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/link.h"

#include <string.h>

/* Gives the address without the control characters that a browser would skip anyway (and with
 * which "java\nscript:" gets past a careless filter), and with what may not stand in an address as
 * percent codes. */
static char *
normalise (const char *target)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (target));
  GString *address = g_string_sized_new (strlen (trimmed));

  for (const char *p = trimmed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iscntrl (c))
        continue;
      if (c == '%' && !(g_ascii_isxdigit (p[1]) && g_ascii_isxdigit (p[2])))
        g_string_append (address, "%25");
      else if (c < 0x80 && strchr (" \"<>\\^`{|}", (int) c) != NULL)
        g_string_append_printf (address, "%%%02X", c);
      else
        g_string_append_unichar (address, c);
    }
  return g_string_free (address, FALSE);
}

/**
 * us_link_clean:
 * @target: where a link leads, as the author typed it; valid UTF-8
 *
 * Gives the address of a link in a form that may be published. Only web and mail addresses may:
 * http, https and mailto, with somewhere to go. Any thread.
 *
 * Returns: (transfer full) (nullable): the address, or %NULL when the link must not be published
 */
char *
us_link_clean (const char *target)
{
  g_autofree char *address = NULL;
  g_autofree char *scheme = NULL;
  g_autofree char *host = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (target != NULL, NULL);

  address = normalise (target);
  if (!g_uri_split (address, G_URI_FLAGS_ENCODED, &scheme, NULL, &host, NULL, &path, NULL, NULL,
                    NULL) ||
      scheme == NULL)
    return NULL;
  if (g_str_equal (scheme, "http") || g_str_equal (scheme, "https"))
    return host != NULL && *host != '\0' ? g_steal_pointer (&address) : NULL;
  if (g_str_equal (scheme, "mailto"))
    return *path != '\0' ? g_steal_pointer (&address) : NULL;
  return NULL;
}
