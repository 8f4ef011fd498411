import type { MetadataRoute } from "next";

/** What a phone that installs the app is told of it: among other things, that it takes what is shared. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Crossbearing",
    short_name: "Crossbearing",
    start_url: "/",
    display: "standalone",
    background_color: "#ffffff",
    theme_color: "#ffffff",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
    share_target: {
      action: "/clip/share",
      method: "post",
      enctype: "multipart/form-data",
      params: { title: "title", text: "text", url: "url" },
    },
  };
}
