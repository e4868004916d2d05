-- What wrk sends: the addresses of a file in turn, each thread from another place on.
-- Arguments: file, method, body, accepted encoding, user agent, and "check" to look at every status.

local threads = {}

function setup(thread)
   table.insert(threads, thread)
   thread:set("place", #threads * 997)
   thread:set("unexpected", 0)
end

function init(arguments)
   local file, method, body, encoding, agent, care = unpack(arguments)
   local headers = {
      ["Accept"] = method == "POST" and "application/json" or "text/html",
      ["Accept-Encoding"] = encoding,
      ["Sec-Fetch-Site"] = "same-origin",
      ["User-Agent"] = agent,
   }
   if method == "POST" then
      headers["Content-Type"] = "application/x-www-form-urlencoded"
   else
      body = nil
   end
   requests = {}
   for address in io.lines(file) do
      table.insert(requests, wrk.format(method, address, headers, body))
   end
   if care == "check" then
      -- wrk itself calls nothing below 400 an error; handing each answer to Lua costs too much to do it always.
      function response(status)
         if status < 200 or status > 299 then
            unexpected = unexpected + 1
         end
      end
   end
end

function request()
   place = place % #requests + 1
   return requests[place]
end

function done(summary, latency)
   local errors = summary.errors
   local refused = errors.status
   local unexpected = 0
   for _, thread in ipairs(threads) do
      unexpected = unexpected + thread:get("unexpected")
   end
   io.write(string.format(
      '\n{"requests":%d,"microseconds":%d,"refused":%d,"broken":%d,"p50_microseconds":%d,"p99_microseconds":%d}\n',
      summary.requests, summary.duration, math.max(refused, unexpected),
      errors.connect + errors.read + errors.write + errors.timeout,
      latency:percentile(50), latency:percentile(99)))
end
