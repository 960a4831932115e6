/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/application.h"

#include <glib/gi18n.h>
#include <locale.h>

int
main (int argc, char **argv)
{
  const char *locale_dir = g_getenv ("TEXTDOMAINDIR");
  g_autoptr (UsApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : US_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = us_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
